package dev.imagemill.cutout;

/**
 * How much of each pixel is subject.
 *
 * @param width, height: in pixels, those of the picture it is of
 * @param alpha one byte a pixel, 0 for background to 255 for subject, row by row; not copied
 * @param confidence how sure the method is that this is the subject and all of it, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // as RgbPicture
public record Mask(int width, int height, byte[] alpha, double confidence) {

    public Mask {
        if (width < 1 || height < 1 || alpha.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(
                    "expected width × height bytes, found " + width + "×" + height + " and " + alpha.length);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
        }
    }

    /** The share of the frame that is subject, 0 to 1. */
    public double coverage() {
        long sum = 0;
        for (byte value : alpha) {
            sum += Byte.toUnsignedInt(value);
        }
        return sum / (255.0 * alpha.length);
    }
}
