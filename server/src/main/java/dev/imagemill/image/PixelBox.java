package dev.imagemill.image;

/**
 * A rectangle of a picture, in pixels from its top left corner.
 *
 * @param left from 0
 * @param top from 0
 * @param width at least 1
 * @param height at least 1
 */
public record PixelBox(int left, int top, int width, int height) {

    public PixelBox {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("a box starts at 0,0 or later and is at least 1×1, not " + width + "×"
                    + height + " at " + left + "," + top);
        }
    }

    public PixelSize size() {
        return new PixelSize(width, height);
    }

    /** Whether the whole box lies on a picture of this size. */
    public boolean isWithin(PixelSize picture) {
        return (long) left + width <= picture.width() && (long) top + height <= picture.height();
    }

    /** Whether the box is the whole picture. */
    public boolean covers(PixelSize picture) {
        return left == 0 && top == 0 && width == picture.width() && height == picture.height();
    }
}
