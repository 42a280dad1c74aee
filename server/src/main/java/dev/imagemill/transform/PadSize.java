package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Adds a border until the picture has a wanted size; a side on which it is larger already stays as it is.
 *
 * @param width 1 to 16384
 * @param height 1 to 16384
 * @param gravity where on the result the picture lies; none of those that look at pixels
 * @param background the border's colour
 */
public record PadSize(int width, int height, Gravity gravity, Colour background) implements Operation {

    public PadSize {
        WholeRange.SIDE.check("width", width);
        WholeRange.SIDE.check("height", height);
        checkPlaceable(gravity);
    }

    static void checkPlaceable(Gravity gravity) {
        if (gravity.looksAtPixels()) {
            throw PresetFault.expected(
                    "gravity", "a side, a corner or centre, for there is nothing to cut here", Fields.text(gravity));
        }
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return new PixelSize(Math.max(width, source.width()), Math.max(height, source.height()));
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(PadSides.OP)
                .with("width", width)
                .with("height", height)
                .with("gravity", gravity)
                .with("background", background)
                .map();
    }
}
