package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelSize;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;

/** Scales to an exact size: Lanczos-3 downwards, with alpha multiplied in, so that hidden colours do not bleed out. */
final class Resampling {

    private Resampling() {}

    static VipsImage scale(VipsImage image, PixelSize size) {
        if (image.width() == size.width() && image.height() == size.height()) {
            return image;
        }
        double across = (double) size.width() / image.width();
        double down = (double) size.height() / image.height();
        if (!image.hasAlpha()) {
            return exact(image.resize(across, down), size);
        }
        return exact(
                WholeNumbers.like(
                        image, image.premultiply().resize(across, down).unpremultiply()),
                size);
    }

    /** Should libvips round another way than we do, a row or column is cut off or repeated rather than the size be off by one. */
    static VipsImage exact(VipsImage image, PixelSize size) {
        VipsImage fitting = image;
        if (fitting.width() < size.width() || fitting.height() < size.height()) {
            fitting = fitting.op("embed")
                    .with("x", 0)
                    .with("y", 0)
                    .with("width", Math.max(size.width(), fitting.width()))
                    .with("height", Math.max(size.height(), fitting.height()))
                    .with("extend", "copy")
                    .image();
        }
        if (fitting.width() > size.width() || fitting.height() > size.height()) {
            fitting = fitting.extractArea(new VipsBox(0, 0, size.width(), size.height()));
        }
        return fitting;
    }
}
