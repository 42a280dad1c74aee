package dev.imagemill.cutout;

/** Small pictures of which is known what is subject. */
public final class ScenePictures {

    private static final int SUBSAMPLES = 4;

    private ScenePictures() {}

    /**
     * A picture and the truth about it.
     *
     * @param alpha 0 to 1, how much of each pixel is subject
     */
    @SuppressWarnings("ArrayRecordComponent") // for tests, never compared
    public record Scene(RgbPicture picture, double[] alpha) {

        /** Intersection over union of what is more than half subject. */
        public double overlap(Mask mask) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < alpha.length; i++) {
                boolean truth = alpha[i] >= 0.5;
                boolean found = Byte.toUnsignedInt(mask.alpha()[i]) >= 128;
                both += truth && found ? 1 : 0;
                either += truth || found ? 1 : 0;
            }
            return either == 0 ? 1 : (double) both / either;
        }
    }

    /** A dark red disc of a third of the shorter side in the middle of light grey, its edge soft by one pixel. */
    public static Scene disc(int width, int height) {
        return disc(width, height, new int[] {170, 30, 40}, new int[] {225, 225, 225});
    }

    /** A disc of a third of the shorter side as its radius, its edge as a lens draws it: mixed by area. */
    public static Scene disc(int width, int height, int[] subject, int[] background) {
        double[] alpha = new double[width * height];
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                alpha[at] = covered(x, y, width, height);
                for (int band = 0; band < 3; band++) {
                    rgb[at * 3 + band] =
                            (byte) Math.round(alpha[at] * subject[band] + (1 - alpha[at]) * background[band]);
                }
            }
        }
        return new Scene(new RgbPicture(width, height, rgb), alpha);
    }

    private static double covered(int x, int y, int width, int height) {
        double radius = Math.min(width, height) / 3.0;
        int inside = 0;
        for (int i = 0; i < SUBSAMPLES * SUBSAMPLES; i++) {
            double dx = x + (i % SUBSAMPLES + 0.5) / SUBSAMPLES - width / 2.0;
            double dy = y + (Math.floorDiv(i, SUBSAMPLES) + 0.5) / SUBSAMPLES - height / 2.0;
            inside += dx * dx + dy * dy <= radius * radius ? 1 : 0;
        }
        return inside / (double) (SUBSAMPLES * SUBSAMPLES);
    }
}
