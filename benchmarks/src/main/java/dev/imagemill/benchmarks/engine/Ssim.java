package dev.imagemill.benchmarks.engine;

import java.awt.image.BufferedImage;

/**
 * Structural similarity of two pictures of one size on their luma (Wang, Bovik, Sheikh, Simoncelli: Image Quality Assessment,
 * IEEE TIP 13(4), 2004), with 8×8 windows at every fourth pixel; 1 is equal.
 */
final class Ssim {

    private static final int WINDOW = 8;
    private static final int STEP = 4;
    /** (0.01 · 255)² and (0.03 · 255)², the paper's constants. */
    private static final double C1 = 6.5025;

    private static final double C2 = 58.5225;

    private Ssim() {}

    static double of(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            throw new IllegalArgumentException("sizes differ: " + a.getWidth() + "×" + a.getHeight() + " and "
                    + b.getWidth() + "×" + b.getHeight());
        }
        double[][] first = luma(a);
        double[][] second = luma(b);
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= a.getHeight(); y += STEP) {
            for (int x = 0; x + WINDOW <= a.getWidth(); x += STEP) {
                sum += window(first, second, x, y);
                windows++;
            }
        }
        return sum / windows;
    }

    private static double window(double[][] a, double[][] b, int left, int top) {
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                sumA += a[y][x];
                sumB += b[y][x];
                squareA += a[y][x] * a[y][x];
                squareB += b[y][x] * b[y][x];
                product += a[y][x] * b[y][x];
            }
        }
        double n = WINDOW * WINDOW;
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = squareA / n - meanA * meanA;
        double varianceB = squareB / n - meanB * meanB;
        double covariance = product / n - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    /** ITU-R BT.601 weights. */
    private static double[][] luma(BufferedImage image) {
        double[][] luma = new double[image.getHeight()][image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                luma[y][x] = 0.299 * ((rgb >> 16) & 255) + 0.587 * ((rgb >> 8) & 255) + 0.114 * (rgb & 255);
            }
        }
        return luma;
    }
}
