package dev.imagemill.transform;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Cuts a box out, given in pixels of the picture at this step; what reaches beyond the picture is left away.
 *
 * @param x left edge, 0 to 65535
 * @param y top edge, 0 to 65535
 * @param width 1 to 16384
 * @param height 1 to 16384
 */
public record CropBox(int x, int y, int width, int height) implements Operation {

    static final String OP = "crop";
    static final WholeRange OFFSET = new WholeRange(0, 65_535);

    public CropBox {
        OFFSET.check("x", x);
        OFFSET.check("y", y);
        WholeRange.SIDE.check("width", width);
        WholeRange.SIDE.check("height", height);
    }

    /**
     * The part of a picture of this size that stays.
     *
     * @throws dev.imagemill.fault.FaultException {@code crop-outside-image} where the box lies beside the picture
     */
    public PixelBox box(PixelSize source) {
        if (x >= source.width() || y >= source.height()) {
            throw Fault.permanent(
                            FaultCategory.INVALID_INPUT,
                            "crop-outside-image",
                            "The box to cut out starts at " + x + "," + y + ", but the picture is only " + source
                                    + " at this step; choose a box that lies on it.")
                    .toException();
        }
        return new PixelBox(x, y, Math.min(width, source.width() - x), Math.min(height, source.height() - y));
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return box(source).size();
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .map();
    }
}
