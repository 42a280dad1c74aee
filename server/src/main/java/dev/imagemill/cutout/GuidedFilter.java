package dev.imagemill.cutout;

/**
 * Draws a rough mask to the edges of a picture: in each window the mask is explained by a linear function of the colours, and a
 * pixel takes the mean of the functions of all windows that it lies in.
 *
 * <p>K. He, J. Sun, X. Tang, "Guided Image Filtering", IEEE TPAMI 35(6), 2013: equations 19 and 20 (colour guide), 16 (means of the
 * coefficients). That the coefficients are found at a reduced size and applied at the full one is K. He, J. Sun, "Fast Guided
 * Filter", arXiv:1505.00996, 2015.
 */
public final class GuidedFilter {

    /** Sums per window: colours, mask, colours by mask, colours by colours. */
    private static final int QUANTITIES = 13;

    private static final double MAX = 255;

    private final int radius;
    private final double epsilon;

    /**
     * Chooses windows and edges.
     *
     * @param radius of the windows in pixels, at least 1
     * @param epsilon for samples from 0 to 1: how much the colours of a window have to differ (as a variance) to count as an edge
     */
    public GuidedFilter(int radius, double epsilon) {
        this.radius = radius;
        this.epsilon = epsilon * MAX * MAX;
    }

    /**
     * Finds the model that explains a mask.
     *
     * @param mask of the picture's size
     */
    public AlphaModel fit(RgbPicture picture, Mask mask, Checkpoint checkpoint) {
        int width = picture.width();
        int height = picture.height();
        float[] own = new float[width * height * AlphaModel.BANDS];
        new WindowMeans(width, height, radius, QUANTITIES)
                .run(
                        (y, values) -> products(picture, mask, y, values),
                        (y, means) -> {
                            for (int x = 0; x < width; x++) {
                                solve(means, x * QUANTITIES, own, (y * width + x) * AlphaModel.BANDS);
                            }
                        },
                        checkpoint);
        float[] meant = new float[own.length];
        int row = width * AlphaModel.BANDS;
        new WindowMeans(width, height, radius, AlphaModel.BANDS)
                .run(
                        (y, values) -> {
                            for (int i = 0; i < row; i++) {
                                values[i] = own[y * row + i];
                            }
                        },
                        (y, means) -> {
                            for (int i = 0; i < row; i++) {
                                meant[y * row + i] = (float) means[i];
                            }
                        },
                        checkpoint);
        return new AlphaModel(width, height, meant);
    }

    /**
     * Fits, and fits once more what that has found: hair whose root the first pass has seen is followed further by the second.
     *
     * @param mask of the picture's size
     */
    public AlphaModel fitTwice(RgbPicture picture, Mask mask, Checkpoint checkpoint) {
        float[] alpha = fit(picture, mask, checkpoint).alpha(picture);
        byte[] better = new byte[alpha.length];
        for (int i = 0; i < better.length; i++) {
            better[i] = (byte) Math.round(alpha[i] * MAX);
        }
        return fit(picture, new Mask(mask.width(), mask.height(), better, mask.confidence()), checkpoint);
    }

    private static void products(RgbPicture picture, Mask mask, int y, double[] values) {
        for (int x = 0; x < picture.width(); x++) {
            int at = y * picture.width() + x;
            double r = Byte.toUnsignedInt(picture.rgb()[at * 3]);
            double g = Byte.toUnsignedInt(picture.rgb()[at * 3 + 1]);
            double b = Byte.toUnsignedInt(picture.rgb()[at * 3 + 2]);
            double p = Byte.toUnsignedInt(mask.alpha()[at]);
            int to = x * QUANTITIES;
            values[to] = r;
            values[to + 1] = g;
            values[to + 2] = b;
            values[to + 3] = p;
            values[to + 4] = r * p;
            values[to + 5] = g * p;
            values[to + 6] = b * p;
            values[to + 7] = r * r;
            values[to + 8] = r * g;
            values[to + 9] = r * b;
            values[to + 10] = g * g;
            values[to + 11] = g * b;
            values[to + 12] = b * b;
        }
    }

    /** {@code a = (Σ + ε·1)⁻¹ · cov(I, p)}, {@code b = mean p − a · mean I}, by Cramer's rule; alpha comes out as 0 to 1. */
    private void solve(double[] m, int at, float[] to, int place) {
        double r = m[at];
        double g = m[at + 1];
        double b = m[at + 2];
        double p = m[at + 3];
        double cr = m[at + 4] - r * p;
        double cg = m[at + 5] - g * p;
        double cb = m[at + 6] - b * p;
        double rr = m[at + 7] - r * r + epsilon;
        double rg = m[at + 8] - r * g;
        double rb = m[at + 9] - r * b;
        double gg = m[at + 10] - g * g + epsilon;
        double gb = m[at + 11] - g * b;
        double bb = m[at + 12] - b * b + epsilon;
        double i00 = gg * bb - gb * gb;
        double i01 = rb * gb - rg * bb;
        double i02 = rg * gb - rb * gg;
        double i11 = rr * bb - rb * rb;
        double i12 = rb * rg - rr * gb;
        double i22 = rr * gg - rg * rg;
        double determinant = (rr * i00 + rg * i01 + rb * i02) * MAX;
        double ar = (i00 * cr + i01 * cg + i02 * cb) / determinant;
        double ag = (i01 * cr + i11 * cg + i12 * cb) / determinant;
        double ab = (i02 * cr + i12 * cg + i22 * cb) / determinant;
        to[place] = (float) ar;
        to[place + 1] = (float) ag;
        to[place + 2] = (float) ab;
        to[place + 3] = (float) (p / MAX - ar * r - ag * g - ab * b);
    }
}
