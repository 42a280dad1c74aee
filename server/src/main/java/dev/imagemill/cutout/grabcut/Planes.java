package dev.imagemill.cutout.grabcut;

/** Arithmetic on one channel of pixels. */
final class Planes {

    private Planes() {}

    /** A Gaussian blur; the border pixels go on outside. */
    static float[] blur(float[] plane, int width, int height, float sigma) {
        float[] kernel = kernel(sigma);
        float[] across = new float[plane.length];
        int reach = kernel.length / 2;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = -reach; k <= reach; k++) {
                    sum += kernel[k + reach] * plane[row + Math.clamp(x + k, 0, width - 1)];
                }
                across[row + x] = sum;
            }
        }
        float[] result = new float[plane.length];
        for (int k = -reach; k <= reach; k++) {
            float weight = kernel[k + reach];
            for (int y = 0; y < height; y++) {
                int from = Math.clamp(y + k, 0, height - 1) * width;
                int row = y * width;
                for (int x = 0; x < width; x++) {
                    result[row + x] += weight * across[from + x];
                }
            }
        }
        return result;
    }

    private static float[] kernel(float sigma) {
        int reach = Math.max(1, Math.round(3 * sigma));
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int k = -reach; k <= reach; k++) {
            kernel[k + reach] = (float) Math.exp(-0.5 * k * k / (sigma * sigma));
            sum += kernel[k + reach];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }

    /** The value that this share of them lie under. */
    static float quantile(float[] values, int count, double share) {
        float[] sorted = java.util.Arrays.copyOf(values, count);
        java.util.Arrays.sort(sorted);
        return sorted[(int) Math.clamp(Math.round(share * (count - 1)), 0, count - 1)];
    }
}
