package dev.imagemill.render.libvips;

import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.image.PixelSize;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;

/** Small copies of pictures as arrays, for work that is done in Java. */
final class ReducedPicture {

    private ReducedPicture() {}

    /** The size with this longest side in the ratio of a picture; its own where that is smaller. */
    static PixelSize size(VipsImage image, int longestSide) {
        int longest = Math.max(image.width(), image.height());
        if (longest <= longestSide) {
            return new PixelSize(image.width(), image.height());
        }
        double scale = (double) longestSide / longest;
        return new PixelSize(side(image.width() * scale), side(image.height() * scale));
    }

    /**
     * The pixels at a size.
     *
     * @param image three 8-bit channels
     */
    static RgbPicture of(VipsImage image, PixelSize size) {
        return new RgbPicture(
                size.width(), size.height(), Resampling.scale(image, size).pixels());
    }

    /** The mask at another size. */
    static Mask scaled(VipsScope scope, Mask mask, PixelSize size) {
        if (mask.width() == size.width() && mask.height() == size.height()) {
            return mask;
        }
        VipsImage image = scope.fromPixels(mask.alpha(), mask.width(), mask.height(), 1, "b-w");
        return new Mask(size.width(), size.height(), stretched(image, size).pixels(), mask.confidence());
    }

    /** Scaled between its values, without overshooting them. */
    static VipsImage stretched(VipsImage image, PixelSize size) {
        if (image.width() == size.width() && image.height() == size.height()) {
            return image;
        }
        return Resampling.exact(
                image.op("resize")
                        .with("scale", (double) size.width() / image.width())
                        .with("vscale", (double) size.height() / image.height())
                        .with("kernel", "linear")
                        .image(),
                size);
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
