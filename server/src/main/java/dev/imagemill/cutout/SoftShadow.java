package dev.imagemill.cutout;

/** The shadow of a subject on what is behind it: its outline, moved down and blurred by three means, which nears a bell curve. */
public final class SoftShadow {

    /** How far it falls and how soft it is, as parts of the picture's longer side. */
    private static final double FALL = 0.012;

    private static final double RADIUS = 0.012;
    private static final int PASSES = 3;
    private static final double MAX = 255;

    private SoftShadow() {}

    /**
     * Its alpha.
     *
     * @param alpha of the subject, 0 to 1, row by row
     * @param opacity of the darkest part, 0 to 1
     * @return one byte for each pixel
     */
    public static byte[] of(float[] alpha, int width, int height, double opacity, Checkpoint checkpoint) {
        int longest = Math.max(width, height);
        int fall = (int) Math.round(longest * FALL);
        float[] shadow = new float[alpha.length];
        System.arraycopy(alpha, 0, shadow, Math.min(height, fall) * width, (height - Math.min(height, fall)) * width);
        WindowMeans blur = new WindowMeans(width, height, (int) Math.max(1, Math.round(longest * RADIUS)), 1);
        for (int pass = 0; pass < PASSES; pass++) {
            float[] from = shadow;
            float[] to = new float[from.length];
            blur.run(
                    (y, values) -> {
                        for (int x = 0; x < width; x++) {
                            values[x] = from[y * width + x];
                        }
                    },
                    (y, means) -> {
                        for (int x = 0; x < width; x++) {
                            to[y * width + x] = (float) means[x];
                        }
                    },
                    checkpoint);
            shadow = to;
        }
        byte[] bytes = new byte[shadow.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(shadow[i] * opacity * MAX), 0, 255);
        }
        return bytes;
    }
}
