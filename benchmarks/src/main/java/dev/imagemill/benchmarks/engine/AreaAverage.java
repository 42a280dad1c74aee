package dev.imagemill.benchmarks.engine;

import java.awt.image.BufferedImage;

/** Shrinks by averaging the area under each pixel: slow, and no contender's own kernel, hence a fair reference. */
final class AreaAverage {

    private AreaAverage() {}

    static BufferedImage of(BufferedImage source, int width, int height) {
        double[][] sums = new double[width * height][3];
        double[] weights = new double[width * height];
        for (int y = 0; y < source.getHeight(); y++) {
            double top = (double) y * height / source.getHeight();
            double bottom = (double) (y + 1) * height / source.getHeight();
            for (int x = 0; x < source.getWidth(); x++) {
                double left = (double) x * width / source.getWidth();
                double right = (double) (x + 1) * width / source.getWidth();
                spread(source.getRGB(x, y), left, top, right, bottom, width, height, sums, weights);
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < sums.length; i++) {
            int rgb = 0;
            for (double channel : sums[i]) {
                rgb = rgb << 8 | Math.clamp(Math.round(channel / weights[i]), 0, 255);
            }
            image.setRGB(i % width, i / width, rgb);
        }
        return image;
    }

    private static void spread(
            int rgb,
            double left,
            double top,
            double right,
            double bottom,
            int width,
            int height,
            double[][] sums,
            double[] weights) {
        for (int y = (int) top; y < Math.min(height, Math.ceil(bottom)); y++) {
            double rows = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(width, Math.ceil(right)); x++) {
                double weight = rows * (Math.min(right, x + 1) - Math.max(left, x));
                double[] sum = sums[y * width + x];
                sum[0] += weight * ((rgb >> 16) & 255);
                sum[1] += weight * ((rgb >> 8) & 255);
                sum[2] += weight * (rgb & 255);
                weights[y * width + x] += weight;
            }
        }
    }
}
