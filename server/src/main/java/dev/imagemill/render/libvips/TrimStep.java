package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Trim;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.util.Arrays;

/** Cuts a border of one colour away; all frames of an animation as the first one. */
final class TrimStep {

    /** The search smooths over 3×3 pixels, so that single specks do not count as content. */
    private static final int SMALLEST = 3;

    private TrimStep() {}

    static Picture apply(Picture picture, Trim trim) {
        if (Math.min(picture.actual().width(), picture.actual().height()) < SMALLEST) {
            return picture;
        }
        Picture readable = picture.inAnyOrder();
        VipsBox box = found(readable.first(), trim);
        boolean nothing = box.width() == 0 || box.height() == 0;
        if (nothing
                || (box.width() == readable.actual().width()
                        && box.height() == readable.actual().height())) {
            return readable;
        }
        return readable.map(frame -> frame.extractArea(box)).withNominal(new PixelSize(box.width(), box.height()));
    }

    private static VipsBox found(VipsImage image, Trim trim) {
        double[] corner = image.pixel(0, 0);
        if (trim.background() != null) {
            boolean seeThrough = trim.background().alpha() == 0 && image.hasAlpha();
            return seeThrough
                    ? opaquePart(image, trim)
                    : colouredPart(image, Canvas.vector(trim.background(), image), trim);
        }
        boolean clear = image.hasAlpha() && corner[corner.length - 1] == 0;
        return clear ? opaquePart(image, trim) : colouredPart(image, corner, trim);
    }

    private static VipsBox opaquePart(VipsImage image, Trim trim) {
        return image.extractBand(image.bands() - 1, 1).findTrim(new double[] {0}, trim.threshold());
    }

    private static VipsBox colouredPart(VipsImage image, double[] background, Trim trim) {
        int colours = image.hasAlpha() ? image.bands() - 1 : image.bands();
        return image.findTrim(Arrays.copyOf(background, colours), trim.threshold());
    }
}
