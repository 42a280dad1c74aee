package dev.imagemill.render.libvips;

import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.util.Random;

/** A ball with hair before a soft gradient, with the truth about each pixel: what no photograph has. */
@SuppressWarnings("ArrayRecordComponent") // for tests, never compared
record HairyScene(int width, int height, byte[] mixed, double[] alpha, int[] subject) {

    private static final int HAIRS = 140;

    static HairyScene of(int width, int height, long seed) {
        double[] alpha = alpha(width, height, new Random(seed));
        byte[] mixed = new byte[width * height * 3];
        int[] subject = new int[mixed.length];
        for (int i = 0; i < alpha.length; i++) {
            for (int band = 0; band < 3; band++) {
                subject[i * 3 + band] = subject(i % width, i / width, band);
                double background = background(i % width, i / width, band, width);
                mixed[i * 3 + band] = (byte) Math.round(alpha[i] * subject[i * 3 + band] + (1 - alpha[i]) * background);
            }
        }
        return new HairyScene(width, height, mixed, alpha, subject);
    }

    VipsImage picture(VipsScope scope) {
        return scope.fromPixels(mixed, width, height, 3, "srgb");
    }

    /** The mean difference from the truth on a new background, over the pixels near the edge, 0 to 255. */
    double errorOn(int[] colour, byte[] composed) {
        double sum = 0;
        int pixels = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (nearEdge(i)) {
                for (int band = 0; band < 3; band++) {
                    double truth = alpha[i] * subject[i * 3 + band] + (1 - alpha[i]) * colour[band];
                    sum += Math.abs(truth - Byte.toUnsignedInt(composed[i * 3 + band]));
                }
                pixels++;
            }
        }
        return sum / (3.0 * pixels);
    }

    private boolean nearEdge(int at) {
        int x = at % width;
        int y = at / width;
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                int u = Math.clamp(x + dx, 0, width - 1);
                int v = Math.clamp(y + dy, 0, height - 1);
                double near = alpha[v * width + u];
                if (near > 0.02 && near < 0.98) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Dark brown with a pattern. */
    private static int subject(int x, int y, int band) {
        int[] base = {90, 50, 30};
        return (int) Math.round(base[band] + 20 * Math.sin(x / 9.0) * Math.cos(y / 7.0 + band));
    }

    /** Light green to light blue. */
    private static double background(int x, int y, int band, int width) {
        double[] left = {170, 215, 160};
        double[] right = {160, 190, 235};
        return left[band] + (right[band] - left[band]) * x / width + 6 * Math.sin(y / 60.0);
    }

    private static double[] alpha(int width, int height, Random random) {
        double[] alpha = new double[width * height];
        double radius = Math.min(width, height) / 4.0;
        for (int i = 0; i < alpha.length; i++) {
            double distance = Math.hypot(i % width - width / 2.0, Math.floorDiv(i, width) - height / 2.0);
            alpha[i] = Math.clamp((radius - distance) / 3 + 0.5, 0, 1);
        }
        for (int hair = 0; hair < HAIRS; hair++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double length = radius * (0.15 + 0.25 * random.nextDouble());
            double thick = 1 + 1.5 * random.nextDouble();
            double bend = (random.nextDouble() - 0.5) * 0.01;
            for (double along = 0; along < length; along += 0.25) {
                double turned = angle + bend * along;
                double px = width / 2.0 + Math.cos(turned) * (radius + along);
                double py = height / 2.0 + Math.sin(turned) * (radius + along);
                dot(alpha, width, height, px, py, thick * (1 - along / length) + 0.3);
            }
        }
        return alpha;
    }

    private static void dot(double[] alpha, int width, int height, double px, double py, double thick) {
        for (int y = (int) py - 3; y <= py + 3; y++) {
            for (int x = (int) px - 3; x <= px + 3; x++) {
                if (x >= 0 && y >= 0 && x < width && y < height) {
                    double covered = Math.clamp(thick - Math.hypot(x - px, y - py) + 0.5, 0, 1);
                    alpha[y * width + x] = Math.max(alpha[y * width + x], covered);
                }
            }
        }
    }
}
