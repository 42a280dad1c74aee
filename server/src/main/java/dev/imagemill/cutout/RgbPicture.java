package dev.imagemill.cutout;

/**
 * Pixels in memory, as sRGB.
 *
 * @param width, height: in pixels, ≥ 1
 * @param rgb three bytes a pixel, red first, row by row from the top left; width × height × 3 of them. Not copied: whoever holds
 *     one does not change them
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes of pixels, of which copies would cost and nobody compares
public record RgbPicture(int width, int height, byte[] rgb) {

    public RgbPicture {
        if (width < 1 || height < 1 || rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException(
                    "expected width × height × 3 bytes, found " + width + "×" + height + " and " + rgb.length);
        }
    }
}
