package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Cuts a part of a wanted size out without scaling; a side on which the picture is smaller stays as it is.
 *
 * @param width 1 to 16384
 * @param height 1 to 16384
 * @param gravity which part
 */
public record CropSize(int width, int height, Gravity gravity) implements Operation {

    public CropSize {
        WholeRange.SIDE.check("width", width);
        WholeRange.SIDE.check("height", height);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return new PixelSize(Math.min(width, source.width()), Math.min(height, source.height()));
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(CropBox.OP)
                .with("width", width)
                .with("height", height)
                .with("gravity", gravity)
                .map();
    }
}
