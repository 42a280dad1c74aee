package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Turns the picture clockwise; the result is as large as the turned picture needs.
 *
 * @param angle degrees, −360 to 360; kept as 0 to less than 360
 * @param background of the corners; only for angles that are no multiple of 90, else transparent
 */
public record Rotate(double angle, Colour background) implements Operation {

    static final String OP = "rotate";
    static final NumberRange ANGLE = new NumberRange(-360, 360);

    /** What a turned side may be longer than a whole number of pixels without needing one more; floating-point noise. */
    private static final double NOISE = 1e-6;

    public Rotate {
        angle = normalised(ANGLE.check("angle", angle));
        if (angle % 90 == 0) {
            background = Colour.TRANSPARENT;
        }
    }

    public static Rotate by(double angle) {
        return new Rotate(angle, Colour.WHITE);
    }

    /** The same direction as 0 to less than 360 degrees. */
    static double normalised(double degrees) {
        double rest = degrees % 360;
        double positive = rest < 0 ? rest + 360 : rest;
        return positive >= 360 ? 0 : positive + 0.0; // a tiny negative angle rounds up to 360
    }

    /** Whether pixels only change places. */
    public boolean isRightAngle() {
        return angle % 90 == 0;
    }

    /** Whether width and height change places and nothing else. */
    public boolean swapsAxes() {
        return angle == 90 || angle == 270;
    }

    /** The box around the turned picture: {@code w·|cos| + h·|sin|} by {@code w·|sin| + h·|cos|}, rounded up. */
    @Override
    public PixelSize resultingSize(PixelSize source) {
        if (isRightAngle()) {
            return swapsAxes() ? source.transposed() : source;
        }
        double cos = Math.abs(Math.cos(Math.toRadians(angle)));
        double sin = Math.abs(Math.sin(Math.toRadians(angle)));
        return new PixelSize(
                Rounding.side((long) Math.ceil(source.width() * cos + source.height() * sin - NOISE)),
                Rounding.side((long) Math.ceil(source.width() * sin + source.height() * cos - NOISE)));
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP)
                .with("angle", angle)
                .with("background", isRightAngle() ? null : background)
                .map();
    }
}
