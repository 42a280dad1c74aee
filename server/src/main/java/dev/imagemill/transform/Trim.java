package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a border of one colour away. A picture of nothing but that colour, or narrower than three pixels, stays as it is; specks
 * of a pixel or two do not count as content.
 *
 * @param threshold how far a pixel may be from the background and still count as it, 0 to 255 per channel
 * @param background null for the colour of the top left pixel
 */
public record Trim(double threshold, @Nullable Colour background) implements Operation {

    static final String OP = "trim";
    static final NumberRange THRESHOLD = new NumberRange(0, 255);
    static final double DEFAULT_THRESHOLD = 10;

    public Trim {
        threshold = THRESHOLD.check("threshold", threshold);
    }

    /** The size of the source: only an upper bound. */
    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public boolean resultingSizeIsBound() {
        return true;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP)
                .with("threshold", threshold)
                .with("background", background)
                .map();
    }
}
