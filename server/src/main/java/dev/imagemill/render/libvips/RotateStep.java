package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.Gravity;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Rotate;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;

/** Turns clockwise: by right angles without touching pixels, else by bicubic interpolation with alpha multiplied in. */
final class RotateStep {

    private RotateStep() {}

    static Picture apply(Picture picture, Rotate rotate, MetadataPolicy policy) {
        if (rotate.angle() == 0) {
            return picture;
        }
        PixelSize result = rotate.resultingSize(picture.nominal());
        if (rotate.isRightAngle()) {
            String angle = "d" + (int) rotate.angle();
            return picture.inAnyOrder().map(frame -> frame.rot(angle)).withNominal(result);
        }
        Picture plain = PlainColoursStep.apply(picture, policy).inAnyOrder();
        return plain.map(frame -> turned(frame, rotate, result)).withNominal(result);
    }

    private static VipsImage turned(VipsImage frame, Rotate rotate, PixelSize size) {
        Colour background = rotate.background();
        VipsImage ready = Canvas.ready(frame, background);
        VipsImage source = ready.hasAlpha() ? ready.premultiply() : ready;
        double[] fill = Canvas.multipliedVector(background, ready);
        VipsImage turned = source.op("similarity")
                .with("angle", rotate.angle())
                .with("background", fill)
                .with("interpolate", frame.scope().interpolate("bicubic"))
                .image();
        VipsImage centred = centred(turned, size, fill);
        return ready.hasAlpha() ? WholeNumbers.like(ready, centred.unpremultiply()) : centred;
    }

    /** libvips rounds the turned size in its own way; ours is what was promised, around the same centre. */
    private static VipsImage centred(VipsImage image, PixelSize size, double[] fill) {
        PixelSize outer = new PixelSize(Math.max(size.width(), image.width()), Math.max(size.height(), image.height()));
        PixelBox place = Gravity.CENTRE.place(new PixelSize(image.width(), image.height()), outer);
        PixelBox cut = Gravity.CENTRE.place(size, outer);
        return image.embed(place.left(), place.top(), outer.width(), outer.height(), fill)
                .extractArea(new VipsBox(cut.left(), cut.top(), cut.width(), cut.height()));
    }
}
