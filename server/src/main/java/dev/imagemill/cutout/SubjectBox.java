package dev.imagemill.cutout;

import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import java.util.Optional;

/** Where in a picture the subject lies. */
public final class SubjectBox {

    /** What is fainter does not count: seams and reflections. */
    private static final float VISIBLE = 0.1f;

    private SubjectBox() {}

    /**
     * The subject's box with a margin, in pixels of the full picture, as far as that reaches.
     *
     * @param alpha 0 to 1, row by row, at a reduced size
     * @param reduced that size
     * @param full the size to tell the box in
     * @param padding as a part of the box's longer side
     * @return empty where nothing can be seen
     */
    public static Optional<PixelBox> of(float[] alpha, PixelSize reduced, PixelSize full, double padding) {
        int left = reduced.width();
        int top = reduced.height();
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] >= VISIBLE) {
                left = Math.min(left, i % reduced.width());
                right = Math.max(right, i % reduced.width() + 1);
                top = Math.min(top, i / reduced.width());
                bottom = Math.max(bottom, i / reduced.width() + 1);
            }
        }
        if (right == 0) {
            return Optional.empty();
        }
        double across = (double) full.width() / reduced.width();
        double down = (double) full.height() / reduced.height();
        double margin = padding * Math.max((right - left) * across, (bottom - top) * down);
        int x = from(left * across - margin);
        int y = from(top * down - margin);
        return Optional.of(new PixelBox(
                x, y, to(right * across + margin, full.width()) - x, to(bottom * down + margin, full.height()) - y));
    }

    private static int from(double place) {
        return (int) Math.max(0, Math.floor(place));
    }

    private static int to(double place, int most) {
        return (int) Math.min(most, Math.ceil(place));
    }
}
