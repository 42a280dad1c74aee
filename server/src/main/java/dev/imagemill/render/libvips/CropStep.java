package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.CropBox;
import dev.imagemill.transform.CropRatio;
import dev.imagemill.transform.CropSize;
import dev.imagemill.transform.Gravity;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.util.Locale;

/** Cuts a part out. */
final class CropStep {

    private CropStep() {}

    static Picture apply(Picture picture, CropBox crop) {
        return to(picture, crop.box(picture.nominal()), Gravity.CENTRE);
    }

    static Picture apply(Picture picture, CropRatio crop) {
        PixelSize part = crop.resultingSize(picture.nominal());
        return to(picture, crop.gravity().place(part, picture.nominal()), crop.gravity());
    }

    static Picture apply(Picture picture, CropSize crop) {
        PixelSize part = crop.resultingSize(picture.nominal());
        return to(picture, crop.gravity().place(part, picture.nominal()), crop.gravity());
    }

    /** Cuts to a box, which is given in nominal pixels; its place counts only for gravities that do not look at pixels. */
    static Picture to(Picture picture, PixelBox box, Gravity gravity) {
        if (box.covers(picture.nominal())) {
            return picture;
        }
        VipsBox area = actual(box, picture);
        if (!gravity.looksAtPixels()) {
            return picture.map(frame -> frame.extractArea(area)).withNominal(box.size());
        }
        Picture readable = picture.inAnyOrder();
        VipsBox found = interesting(readable.first(), area, gravity);
        return readable.map(frame -> frame.extractArea(found)).withNominal(box.size());
    }

    /** The box in pixels that are there, where the decoder or a level has fewer than nominal ones. */
    private static VipsBox actual(PixelBox box, Picture picture) {
        double across = (double) picture.actual().width() / picture.nominal().width();
        double down = (double) picture.actual().height() / picture.nominal().height();
        int width = within(box.width() * across, 1, picture.actual().width());
        int height = within(box.height() * down, 1, picture.actual().height());
        int left = within(box.left() * across, 0, picture.actual().width() - width);
        int top = within(box.top() * down, 0, picture.actual().height() - height);
        return new VipsBox(left, top, width, height);
    }

    private static int within(double length, int min, int max) {
        return Math.clamp(Math.round(length), min, max);
    }

    /** All frames of an animation are cut where the first one is. libvips notes the place as a negative offset. */
    private static VipsBox interesting(VipsImage image, VipsBox area, Gravity gravity) {
        VipsImage cut =
                image.smartcrop(area.width(), area.height(), gravity.name().toLowerCase(Locale.ROOT));
        int left = -cut.metadata().intOf("xoffset").orElse(0);
        int top = -cut.metadata().intOf("yoffset").orElse(0);
        return new VipsBox(
                Math.clamp(left, 0, image.width() - area.width()),
                Math.clamp(top, 0, image.height() - area.height()),
                area.width(),
                area.height());
    }
}
