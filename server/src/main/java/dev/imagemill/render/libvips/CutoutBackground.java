package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.Cutout;
import dev.imagemill.vips.VipsImage;
import org.jspecify.annotations.Nullable;

/** Lays what was asked for under a subject: shadow, colour, image, or nothing. */
record CutoutBackground(Cutout cutout, MarkSource marks) {

    /**
     * The whole.
     *
     * @param subject red, green, blue and alpha
     * @param shadow its alpha, of the subject's size; null for none
     * @param from where the resolution comes from
     */
    VipsImage under(VipsImage subject, @Nullable VipsImage shadow, VipsImage from) {
        VipsImage layers = shadow == null ? subject : over(black(shadow), subject);
        String name = cutout.backgroundImage();
        Colour colour = cutout.background();
        VipsImage made = layers;
        if (name != null) {
            VipsImage image = marks.cover(subject.scope(), name, new PixelSize(subject.width(), subject.height()));
            VipsImage laid = over(image, layers);
            made = image.hasAlpha() ? laid : laid.extractBand(0, 3);
        } else if (colour != null) {
            made = layers.flatten(new double[] {colour.red(), colour.green(), colour.blue()});
        }
        return withResolution(made, from);
    }

    private static VipsImage over(VipsImage below, VipsImage above) {
        return below.composite(above, "over", 0, 0)
                .op("round")
                .with("round", "rint")
                .image()
                .cast("uchar")
                .withInterpretation("srgb");
    }

    private static VipsImage black(VipsImage alpha) {
        return alpha.linear(new double[] {0, 0, 0}, new double[] {0, 0, 0})
                .cast("uchar")
                .bandjoin(alpha)
                .withInterpretation("srgb");
    }

    /** Images that are made here have no resolution of their own. */
    private static VipsImage withResolution(VipsImage made, VipsImage from) {
        return made.op("copy")
                .with("xres", from.pixelsPerMillimetre())
                .with("yres", from.pixelsPerMillimetre())
                .image();
    }
}
