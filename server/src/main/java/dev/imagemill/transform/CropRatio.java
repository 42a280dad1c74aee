package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Cuts the largest part with a wanted ratio out.
 *
 * @param ratio width to height
 * @param gravity which part
 */
public record CropRatio(Ratio ratio, Gravity gravity) implements Operation {

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return ratio.largestInside(source);
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(CropBox.OP)
                .with("ratio", ratio)
                .with("gravity", gravity)
                .map();
    }
}
