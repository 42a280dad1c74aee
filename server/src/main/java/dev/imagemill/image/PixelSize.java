package dev.imagemill.image;

/**
 * Width × height in pixels, both at least 1.
 *
 * @param width in pixels, ≥ 1
 * @param height in pixels, ≥ 1
 */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a size is at least 1×1, not " + width + "×" + height);
        }
    }

    /** The number of pixels; a long, since 17000 × 17000 already passes a quarter of an int. */
    public long area() {
        return (long) width * height;
    }

    public PixelSize transposed() {
        return new PixelSize(height, width);
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
