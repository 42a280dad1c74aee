package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.PadRatio;
import dev.imagemill.transform.PadSides;
import dev.imagemill.transform.PadSize;
import dev.imagemill.vips.VipsImage;

/** Adds a border. */
final class PadStep {

    private PadStep() {}

    static Picture apply(Picture picture, PadSides pad) {
        PixelSize nominal = picture.nominal();
        PixelBox place = new PixelBox(pad.left(), pad.top(), nominal.width(), nominal.height());
        return onto(picture, place, pad.resultingSize(nominal), pad.background());
    }

    static Picture apply(Picture picture, PadRatio pad) {
        PixelSize canvas = pad.resultingSize(picture.nominal());
        return onto(picture, pad.gravity().place(picture.nominal(), canvas), canvas, pad.background());
    }

    static Picture apply(Picture picture, PadSize pad) {
        PixelSize canvas = pad.resultingSize(picture.nominal());
        return onto(picture, pad.gravity().place(picture.nominal(), canvas), canvas, pad.background());
    }

    /** Lays the picture on a canvas, whose colours are plain already. */
    static Picture onto(Picture picture, PixelBox place, PixelSize canvas, Colour background) {
        if (canvas.equals(place.size())) {
            return picture;
        }
        return picture.map(frame -> embedded(frame, place, canvas, background)).withNominal(canvas);
    }

    private static VipsImage embedded(VipsImage frame, PixelBox place, PixelSize canvas, Colour background) {
        VipsImage ready = Canvas.ready(frame, background);
        return ready.embed(
                place.left(), place.top(), canvas.width(), canvas.height(), Canvas.vector(background, ready));
    }
}
