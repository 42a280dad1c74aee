package dev.imagemill.cutout;

/**
 * Means over square windows, of several quantities at once, in time that does not depend on the window: sums of columns go down
 * the picture, a sum of them goes along each row. At the border the window is what of it lies inside.
 */
final class WindowMeans {

    private final int width;
    private final int height;
    private final int radius;
    private final int quantities;

    /**
     * @param radius the window is {@code 2 · radius + 1} wide and high
     * @param quantities numbers for each pixel
     */
    WindowMeans(int width, int height, int radius, int quantities) {
        this.width = width;
        this.height = height;
        this.radius = radius;
        this.quantities = quantities;
    }

    /** Gives the numbers of one row, a pixel's beside each other; asked for each row twice. */
    interface Rows {
        void read(int y, double[] values);
    }

    /** Takes the means of one row, from the top down. */
    interface Means {
        void take(int y, double[] means);
    }

    void run(Rows rows, Means means, Checkpoint checkpoint) {
        double[] columns = new double[width * quantities];
        double[] row = new double[width * quantities];
        double[] out = new double[width * quantities];
        for (int y = 0; y < Math.min(radius, height); y++) {
            rows.read(y, row);
            add(columns, row, 1);
        }
        for (int y = 0; y < height; y++) {
            checkpoint.pass();
            if (y + radius < height) {
                rows.read(y + radius, row);
                add(columns, row, 1);
            }
            if (y - radius - 1 >= 0) {
                rows.read(y - radius - 1, row);
                add(columns, row, -1);
            }
            along(columns, Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1, out);
            means.take(y, out);
        }
    }

    private static void add(double[] columns, double[] row, int sign) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] += sign * row[i];
        }
    }

    private void along(double[] columns, int rows, double[] out) {
        double[] sum = new double[quantities];
        for (int x = 0; x < Math.min(radius, width); x++) {
            add(sum, columns, x, 1);
        }
        for (int x = 0; x < width; x++) {
            if (x + radius < width) {
                add(sum, columns, x + radius, 1);
            }
            if (x - radius - 1 >= 0) {
                add(sum, columns, x - radius - 1, -1);
            }
            double pixels = (double) rows * (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1);
            for (int i = 0; i < quantities; i++) {
                out[x * quantities + i] = sum[i] / pixels;
            }
        }
    }

    private void add(double[] sum, double[] columns, int x, int sign) {
        for (int i = 0; i < quantities; i++) {
            sum[i] += sign * columns[x * quantities + i];
        }
    }
}
