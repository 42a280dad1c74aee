package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Adds a border until the picture has a wanted ratio.
 *
 * @param ratio width to height
 * @param gravity where on the result the picture lies; none of those that look at pixels
 * @param background the border's colour
 */
public record PadRatio(Ratio ratio, Gravity gravity, Colour background) implements Operation {

    public PadRatio {
        PadSize.checkPlaceable(gravity);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return ratio.smallestAround(source);
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(PadSides.OP)
                .with("ratio", ratio)
                .with("gravity", gravity)
                .with("background", background)
                .map();
    }
}
