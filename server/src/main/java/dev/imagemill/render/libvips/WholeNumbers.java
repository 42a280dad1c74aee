package dev.imagemill.render.libvips;

import dev.imagemill.vips.VipsImage;

/** Back from fractions to whole numbers: a bare cast of libvips cuts fractions off, which darkens a little each time. */
final class WholeNumbers {

    private WholeNumbers() {}

    /**
     * The computed picture with the number format and the meaning of the original: to the nearest value where the original has
     * whole numbers, untouched where it has fractions itself.
     */
    static VipsImage like(VipsImage original, VipsImage computed) {
        VipsImage ready = isFractional(computed) && !isFractional(original)
                ? computed.op("round").with("round", "rint").image()
                : computed;
        return ready.cast(original.format()).withInterpretation(original.interpretation());
    }

    private static boolean isFractional(VipsImage image) {
        return image.format().equals("float") || image.format().equals("double");
    }
}
