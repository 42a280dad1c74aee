package dev.imagemill.cutout;

/**
 * How transparency follows from colour, for each place: {@code alpha = red · r + green · g + blue · b + offset}, for samples from 0
 * to 255 and an alpha from 0 to 1 that may lie a little outside. Made at a reduced size by {@link GuidedFilter}; scaled up it gives
 * the alpha of the full picture, with the edges of that.
 *
 * @param width, height: in pixels, of the reduced size
 * @param weights of red, green and blue, and the offset: four for each pixel, row by row; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // as RgbPicture
public record AlphaModel(int width, int height, float[] weights) {

    /** Numbers for each pixel. */
    public static final int BANDS = 4;

    /** Values below are noise of the filter and count as background. */
    public static final double LOW = 0.04;

    /** Values above count as subject. */
    public static final double HIGH = 0.96;

    /** The alpha of a picture of the model's own size, 0 to 1. */
    public float[] alpha(RgbPicture picture) {
        float[] alpha = new float[width * height];
        byte[] rgb = picture.rgb();
        for (int i = 0; i < alpha.length; i++) {
            double value = weights[i * BANDS + 3];
            for (int band = 0; band < 3; band++) {
                value += weights[i * BANDS + band] * Byte.toUnsignedInt(rgb[i * 3 + band]);
            }
            alpha[i] = (float) Math.clamp((value - LOW) / (HIGH - LOW), 0.0, 1.0);
        }
        return alpha;
    }
}
