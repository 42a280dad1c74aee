package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Adds a border.
 *
 * @param top 0 to 8192 pixels
 * @param right 0 to 8192 pixels
 * @param bottom 0 to 8192 pixels
 * @param left 0 to 8192 pixels
 * @param background its colour
 */
public record PadSides(int top, int right, int bottom, int left, Colour background) implements Operation {

    static final String OP = "pad";
    static final WholeRange BORDER = new WholeRange(0, 8192);

    public PadSides {
        BORDER.check("top", top);
        BORDER.check("right", right);
        BORDER.check("bottom", bottom);
        BORDER.check("left", left);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return new PixelSize(
                Rounding.side((long) source.width() + left + right),
                Rounding.side((long) source.height() + top + bottom));
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP)
                .with("top", top)
                .with("right", right)
                .with("bottom", bottom)
                .with("left", left)
                .with("background", background)
                .map();
    }
}
