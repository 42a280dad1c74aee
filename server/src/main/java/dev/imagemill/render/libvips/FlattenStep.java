package dev.imagemill.render.libvips;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.transform.Colour;
import dev.imagemill.vips.VipsImage;
import java.util.Arrays;

/** Lays a background under a picture with transparency for a format that has none. */
final class FlattenStep {

    private FlattenStep() {}

    static Picture apply(Picture picture, ImageFormat format, Colour background) {
        if (format.hasAlpha() || !picture.first().hasAlpha()) {
            return picture;
        }
        return picture.map(frame -> flat(frame, background));
    }

    private static VipsImage flat(VipsImage frame, Colour background) {
        VipsImage ready = Canvas.ready(frame, background);
        double[] vector = Canvas.vector(background, ready);
        return ready.flatten(Arrays.copyOf(vector, vector.length - 1));
    }
}
