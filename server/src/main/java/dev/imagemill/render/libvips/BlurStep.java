package dev.imagemill.render.libvips;

import dev.imagemill.transform.Blur;
import dev.imagemill.vips.VipsImage;

/**
 * Blurs; colours are multiplied by alpha first, so that hidden ones do not bleed out. The window of a strong blur reaches further
 * back than a stream of rows can go, hence the copy in memory.
 */
final class BlurStep {

    private BlurStep() {}

    static Picture apply(Picture picture, Blur blur) {
        return picture.inAnyOrder()
                .map(frame -> frame.hasAlpha() ? throughAlpha(frame, blur) : frame.gaussblur(blur.sigma()));
    }

    private static VipsImage throughAlpha(VipsImage frame, Blur blur) {
        return WholeNumbers.like(
                frame, frame.premultiply().gaussblur(blur.sigma()).unpremultiply());
    }
}
