package dev.imagemill.transform;

import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import java.util.Objects;

/**
 * A resize worked out for one picture: scale it, then cut the box out of it or lay it on a canvas.
 *
 * @param scaled what the whole picture is scaled to
 * @param crop the part of the scaled picture that stays; all of it but with {@code cover}. Where the gravity looks at pixels
 *     its place is only the centre, its size is right.
 * @param canvas what the part is laid on; larger than it only with {@code contain}
 * @param place where on the canvas the part lies
 */
public record ResizeGeometry(PixelSize scaled, PixelBox crop, PixelSize canvas, PixelBox place) {

    public PixelSize result() {
        return canvas;
    }

    static ResizeGeometry of(Resize resize, PixelSize source) {
        return switch (resize.fit()) {
            case INSIDE -> whole(inside(resize, source));
            case COVER -> cover(resize, source);
            case CONTAIN -> contain(resize, source);
            case FILL -> whole(box(resize, source));
        };
    }

    private static ResizeGeometry whole(PixelSize scaled) {
        PixelBox all = new PixelBox(0, 0, scaled.width(), scaled.height());
        return new ResizeGeometry(scaled, all, scaled, all);
    }

    private static ResizeGeometry cover(Resize resize, PixelSize source) {
        PixelSize box = box(resize, source);
        PixelSize scaled = Rounding.smallestAround(source, box);
        PixelBox crop = resize.gravity().place(box, scaled);
        return new ResizeGeometry(scaled, crop, box, new PixelBox(0, 0, box.width(), box.height()));
    }

    private static ResizeGeometry contain(Resize resize, PixelSize source) {
        PixelSize scaled = inside(resize, source);
        PixelSize canvas = wanted(resize);
        PixelBox all = new PixelBox(0, 0, scaled.width(), scaled.height());
        return new ResizeGeometry(scaled, all, canvas, Gravity.CENTRE.place(scaled, canvas));
    }

    private static PixelSize inside(Resize resize, PixelSize source) {
        int width = resize.width() == null ? Integer.MAX_VALUE : resize.width();
        int height = resize.height() == null ? Integer.MAX_VALUE : resize.height();
        if (!resize.enlarge() && source.width() <= width && source.height() <= height) {
            return source;
        }
        return Rounding.largestInside(source, new PixelSize(width, height));
    }

    /** The wanted box, made smaller in its own ratio where it would need enlarging and may not. */
    private static PixelSize box(Resize resize, PixelSize source) {
        PixelSize box = wanted(resize);
        if (resize.enlarge() || (box.width() <= source.width() && box.height() <= source.height())) {
            return box;
        }
        return Rounding.largestInside(box, source);
    }

    private static PixelSize wanted(Resize resize) {
        return new PixelSize(
                Objects.requireNonNull(resize.width(), "checked by the resize"),
                Objects.requireNonNull(resize.height(), "checked by the resize"));
    }
}
