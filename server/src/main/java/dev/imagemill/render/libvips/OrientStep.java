package dev.imagemill.render.libvips;

import dev.imagemill.image.Orientation;
import dev.imagemill.vips.VipsImage;

/** Turns pixels as the EXIF orientation says. All but the mirror from left to right need the picture in memory. */
final class OrientStep {

    private OrientStep() {}

    static Picture apply(Picture picture, Orientation orientation) {
        if (orientation == Orientation.NORMAL) {
            return picture;
        }
        Picture readable = orientation == Orientation.FLIP_HORIZONTAL ? picture : picture.inAnyOrder();
        return readable.map(frame -> turned(frame, orientation));
    }

    /** Clockwise turns; a transposition is a quarter turn and a mirror. */
    private static VipsImage turned(VipsImage image, Orientation orientation) {
        return switch (orientation) {
            case NORMAL -> image;
            case FLIP_HORIZONTAL -> image.flip("horizontal");
            case ROTATE_180 -> image.rot("d180");
            case FLIP_VERTICAL -> image.flip("vertical");
            case TRANSPOSE -> image.rot("d90").flip("horizontal");
            case ROTATE_90 -> image.rot("d90");
            case TRANSVERSE -> image.rot("d270").flip("horizontal");
            case ROTATE_270 -> image.rot("d270");
        };
    }
}
