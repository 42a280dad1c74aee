package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings a picture to a size. Without {@code enlarge} nothing is ever scaled up: {@code inside} leaves a small picture as it
 * is, {@code contain} centres it in the box, and for {@code cover} and {@code fill} the box itself is made smaller, keeping
 * its ratio, until it needs no enlarging.
 *
 * @param width 1 to 16384; null only for {@code inside}, where the height alone decides
 * @param height 1 to 16384; null only for {@code inside}, where the width alone decides
 * @param enlarge whether smaller pictures are scaled up
 * @param gravity which part stays with {@code cover}; {@code CENTRE} for every other fit
 * @param background around the picture with {@code contain}; transparent for every other fit
 */
public record Resize(
        @Nullable Integer width, @Nullable Integer height, Fit fit, boolean enlarge, Gravity gravity, Colour background)
        implements Operation {

    static final String OP = "resize";

    public Resize {
        if (width != null) {
            WholeRange.SIDE.check("width", width);
        }
        if (height != null) {
            WholeRange.SIDE.check("height", height);
        }
        if (width == null && height == null) {
            throw PresetFault.of("width: expected a width, a height or both, found neither");
        }
        if (fit != Fit.INSIDE && (width == null || height == null)) {
            throw PresetFault.of((width == null ? "width" : "height") + ": expected both width and height with fit "
                    + Fields.text(fit) + ", found only one");
        }
        if (fit != Fit.COVER && gravity != Gravity.CENTRE) {
            throw PresetFault.expected("gravity", "none unless fit is cover", Fields.text(gravity));
        }
        if (fit != Fit.CONTAIN && !background.equals(Colour.TRANSPARENT)) {
            throw PresetFault.expected("background", "none unless fit is contain", background.toString());
        }
    }

    public static Resize inside(int width, int height) {
        return new Resize(width, height, Fit.INSIDE, false, Gravity.CENTRE, Colour.TRANSPARENT);
    }

    public static Resize cover(int width, int height, Gravity gravity) {
        return new Resize(width, height, Fit.COVER, false, gravity, Colour.TRANSPARENT);
    }

    public static Resize contain(int width, int height, Colour background) {
        return new Resize(width, height, Fit.CONTAIN, false, Gravity.CENTRE, background);
    }

    public static Resize fill(int width, int height) {
        return new Resize(width, height, Fit.FILL, false, Gravity.CENTRE, Colour.TRANSPARENT);
    }

    /** The same with another answer to whether small pictures are scaled up. */
    public Resize withEnlarge(boolean wanted) {
        return new Resize(width, height, fit, wanted, gravity, background);
    }

    /** What to do to a picture of this size, in whole pixels. */
    public ResizeGeometry geometry(PixelSize source) {
        return ResizeGeometry.of(this, source);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return geometry(source).result();
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP)
                .with("width", width)
                .with("height", height)
                .with("fit", fit)
                .with("enlarge", enlarge)
                .with("gravity", fit == Fit.COVER ? gravity : null)
                .with("background", fit == Fit.CONTAIN ? background : null)
                .map();
    }
}
