package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Lays a mark over the picture.
 *
 * @param mark an image or a text
 * @param gravity where it lies; none of those that look at pixels. Ignored (and {@code CENTRE}) where it is tiled.
 * @param offsetX pixels inwards from the left or right edge, from the centre to the right; 0 to 8192; 0 where it is tiled
 * @param offsetY pixels inwards from the upper or lower edge, from the centre down; 0 to 8192; 0 where it is tiled
 * @param size its width as a part of the picture's width, 0.01 to 1; made smaller where it would be higher than the picture
 * @param opacity 0 (not seen) to 1
 * @param rotation degrees clockwise, −360 to 360; kept as 0 to less than 360
 * @param tile whether it is repeated over the whole picture, half its own size apart
 */
public record Watermark(
        WatermarkMark mark,
        Gravity gravity,
        int offsetX,
        int offsetY,
        double size,
        double opacity,
        double rotation,
        boolean tile)
        implements Operation {

    static final String OP = "watermark";
    static final WholeRange OFFSET = new WholeRange(0, 8192);
    static final NumberRange SIZE = new NumberRange(0.01, 1);
    static final NumberRange OPACITY = new NumberRange(0, 1);
    static final double DEFAULT_SIZE = 0.25;

    public Watermark {
        PadSize.checkPlaceable(gravity);
        OFFSET.check("offsetX", offsetX);
        OFFSET.check("offsetY", offsetY);
        size = SIZE.check("size", size);
        opacity = OPACITY.check("opacity", opacity);
        rotation = Rotate.normalised(Rotate.ANGLE.check("rotation", rotation));
        if (tile) {
            gravity = Gravity.CENTRE;
            offsetX = 0;
            offsetY = 0;
        }
    }

    /** A mark in the lower right corner, a quarter of the picture wide, opaque. */
    public static Watermark of(WatermarkMark mark) {
        return new Watermark(mark, Gravity.SOUTH_EAST, 0, 0, DEFAULT_SIZE, 1, 0, false);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        Fields fields = Fields.of(OP).withAll(mark.fields());
        if (!tile) {
            fields.with("gravity", gravity).with("offsetX", offsetX).with("offsetY", offsetY);
        }
        return fields.with("size", size)
                .with("opacity", opacity)
                .with("rotation", rotation)
                .with("tile", tile)
                .map();
    }
}
