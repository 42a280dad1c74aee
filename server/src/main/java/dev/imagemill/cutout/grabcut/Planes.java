package dev.imagemill.cutout.grabcut;

import java.util.Arrays;

/** Arithmetic on one channel of pixels. */
final class Planes {

    private Planes() {}

    /** 1 where it is so, 0 elsewhere. */
    static float[] of(boolean[] values) {
        float[] plane = new float[values.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = values[i] ? 1 : 0;
        }
        return plane;
    }

    /** How many of these are so. */
    static int count(boolean[] values) {
        int count = 0;
        for (boolean value : values) {
            count += value ? 1 : 0;
        }
        return count;
    }

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

    /** The highest in the square of this radius around each. */
    static float[] highest(float[] plane, int width, int height, int radius) {
        float[] across = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            int row = i / width * width;
            float best = plane[i];
            for (int k = Math.max(row, i - radius); k <= Math.min(row + width - 1, i + radius); k++) {
                best = Math.max(best, plane[k]);
            }
            across[i] = best;
        }
        float[] result = across.clone();
        for (int i = 0; i < plane.length; i++) {
            for (int k = 1; k <= radius; k++) {
                if (i - k * width >= 0) {
                    result[i] = Math.max(result[i], across[i - k * width]);
                }
                if (i + k * width < plane.length) {
                    result[i] = Math.max(result[i], across[i + k * width]);
                }
            }
        }
        return result;
    }

    /** The lowest in the square of this radius around each. */
    static float[] lowest(float[] plane, int width, int height, int radius) {
        return negative(highest(negative(plane), width, height, radius));
    }

    private static float[] negative(float[] plane) {
        float[] result = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            result[i] = -plane[i];
        }
        return result;
    }

    /** The value that this share of those chosen lie under; 0 where none is. */
    static float quantile(float[] values, boolean[] chosen, double share) {
        float[] found = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (chosen[i]) {
                found[count++] = values[i];
            }
        }
        Arrays.sort(found, 0, count);
        return count == 0 ? 0 : found[(int) Math.round(share * (count - 1))];
    }
}
