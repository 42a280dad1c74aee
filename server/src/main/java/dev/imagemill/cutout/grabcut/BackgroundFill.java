package dev.imagemill.cutout.grabcut;

/**
 * Carries what is known of a background over to where something stands before it: smooth, so that gradients go on behind the subject. Pull and
 * push on a pyramid (Gortler et al., "The Lumigraph", 1996): each coarser level averages what is known, each finer one keeps what
 * it knows and takes the rest from the coarser.
 */
final class BackgroundFill {

    private BackgroundFill() {}

    /**
     * Fills one channel.
     *
     * @param known 0 to 1 a pixel: how much its value counts
     * @return a value for every pixel; where known is 1, the plane's own
     */
    static float[] fill(float[] plane, float[] known, int width, int height) {
        float[] values = plane.clone();
        if (width > 1 || height > 1) {
            int halfWidth = (width + 1) / 2;
            int halfHeight = (height + 1) / 2;
            float[] sums = new float[halfWidth * halfHeight];
            float[] weights = new float[sums.length];
            pull(plane, known, width, height, sums, weights);
            float[] coarse = fill(sums, weights, halfWidth, halfHeight);
            push(values, known, width, height, coarse);
        }
        return values;
    }

    private static void pull(float[] plane, float[] known, int width, int height, float[] sums, float[] weights) {
        int halfWidth = (width + 1) / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = y * width + x;
                int to = y / 2 * halfWidth + x / 2;
                sums[to] += known[from] * plane[from];
                weights[to] += known[from];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = weights[i] > 0 ? sums[i] / weights[i] : 0;
            weights[i] = Math.min(1, weights[i]);
        }
    }

    private static void push(float[] values, float[] known, int width, int height, float[] coarse) {
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        for (int y = 0; y < height; y++) {
            float atY = Math.clamp(y / 2f - 0.25f, 0, halfHeight - 1);
            int y0 = (int) atY;
            int y1 = Math.min(y0 + 1, halfHeight - 1);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float missing = 1 - Math.min(1, known[i]);
                if (missing > 0) {
                    float atX = Math.clamp(x / 2f - 0.25f, 0, halfWidth - 1);
                    int x0 = (int) atX;
                    int x1 = Math.min(x0 + 1, halfWidth - 1);
                    float above = mix(coarse[y0 * halfWidth + x0], coarse[y0 * halfWidth + x1], atX - x0);
                    float below = mix(coarse[y1 * halfWidth + x0], coarse[y1 * halfWidth + x1], atX - x0);
                    values[i] = (1 - missing) * values[i] + missing * mix(above, below, atY - y0);
                }
            }
        }
    }

    private static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }
}
