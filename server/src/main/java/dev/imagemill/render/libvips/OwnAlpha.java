package dev.imagemill.render.libvips;

import dev.imagemill.cutout.Mask;
import dev.imagemill.image.PixelSize;
import dev.imagemill.vips.VipsImage;
import java.util.Optional;

/** The mask that a picture brings along: its own transparency, where somebody has cut it out before. */
final class OwnAlpha {

    /** The least share of the frame that is see-through in a picture that was cut out. Rounded corners and small holes have less. */
    static final double LEAST_SHARE = 0.05;

    private static final double CERTAIN = 1;
    private static final float OPAQUE = 255;

    private OwnAlpha() {}

    /**
     * Its mask, at the size that edges are looked at in; empty where little or nothing of the picture is wholly transparent.
     *
     * @param image 8 bits a channel
     */
    static Optional<Mask> of(VipsImage image) {
        if (!image.hasAlpha()) {
            return Optional.empty();
        }
        PixelSize size = ReducedPicture.size(image, CutoutStep.WORKING_SIDE);
        VipsImage alpha = image.extractBand(image.bands() - 1, 1).withInterpretation("b-w");
        byte[] shares = ReducedPicture.stretched(alpha, size).pixels();
        int clear = 0;
        for (byte share : shares) {
            clear += share == 0 ? 1 : 0;
        }
        return clear < LEAST_SHARE * shares.length
                ? Optional.empty()
                : Optional.of(new Mask(size.width(), size.height(), shares, CERTAIN));
    }

    /** How much of each pixel is subject, 0 to 1. */
    static float[] shares(Mask mask) {
        float[] shares = new float[mask.alpha().length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Byte.toUnsignedInt(mask.alpha()[i]) / OPAQUE;
        }
        return shares;
    }
}
