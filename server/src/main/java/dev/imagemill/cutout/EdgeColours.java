package dev.imagemill.cutout;

/**
 * What subject and background look like on both sides of the edge, spread over it, from which the subject's own colour in a mixed
 * pixel follows: {@code F = f + α · (I − α·f − (1 − α)·b)}, where f and b are these two pictures and I is the mixed colour.
 *
 * <p>M. Forte, "Approximate Fast Foreground Colour Estimation", IEEE ICIP 2021: equations 3 to 5, two passes, the first with a wide
 * window, the second with a narrow one on what the first has found.
 *
 * @param foreground what the subject looks like near each place
 * @param background what the background looks like near each place
 */
public record EdgeColours(RgbPicture foreground, RgbPicture background) {

    /** Windows of the two passes, as parts of the longer side; the paper's 90 and 6 pixels of pictures of some 1500. */
    private static final double WIDE = 0.06;

    private static final double NARROW = 0.004;

    /** Where a window has less of one side than this, the pass says nothing of it. */
    private static final double LEAST = 1e-4;

    /** Three colours of the subject and its weight, three of the background and its weight. */
    private static final int QUANTITIES = 8;

    private static final int WEIGHTS_AT = 3;

    /**
     * Looks at both sides of the edge.
     *
     * @param alpha 0 to 1, one for each pixel of the picture
     */
    public static EdgeColours of(RgbPicture picture, float[] alpha, Checkpoint checkpoint) {
        int longest = Math.max(picture.width(), picture.height());
        EdgeColours same = new EdgeColours(picture, picture);
        EdgeColours wide = same.pass(picture, alpha, (int) Math.ceil(longest * WIDE), checkpoint);
        return wide.fused(picture, alpha).pass(wide, picture, alpha, (int) Math.ceil(longest * NARROW), checkpoint);
    }

    private EdgeColours pass(RgbPicture picture, float[] alpha, int radius, Checkpoint checkpoint) {
        return pass(this, picture, alpha, radius, checkpoint);
    }

    /** Means of these colours, weighted by alpha and by what it leaves; from {@code elsewhere} where a window has none. */
    private EdgeColours pass(
            EdgeColours elsewhere, RgbPicture picture, float[] alpha, int radius, Checkpoint checkpoint) {
        int width = picture.width();
        byte[] subject = new byte[picture.rgb().length];
        byte[] behind = new byte[subject.length];
        new WindowMeans(width, picture.height(), radius, QUANTITIES)
                .run(
                        (y, values) -> weighted(alpha, width, y, values),
                        (y, means) -> {
                            for (int x = 0; x < width; x++) {
                                int at = (y * width + x) * 3;
                                int from = x * QUANTITIES;
                                put(means, from, elsewhere.foreground.rgb(), subject, at);
                                put(means, from + 4, elsewhere.background.rgb(), behind, at);
                            }
                        },
                        checkpoint);
        return new EdgeColours(
                new RgbPicture(width, picture.height(), subject), new RgbPicture(width, picture.height(), behind));
    }

    private void weighted(float[] alpha, int width, int y, double[] values) {
        byte[] front = foreground.rgb();
        byte[] back = background.rgb();
        for (int x = 0; x < width; x++) {
            int at = y * width + x;
            double weight = alpha[at];
            int to = x * QUANTITIES;
            for (int band = 0; band < 3; band++) {
                values[to + band] = weight * Byte.toUnsignedInt(front[at * 3 + band]);
                values[to + 4 + band] = (1 - weight) * Byte.toUnsignedInt(back[at * 3 + band]);
            }
            values[to + WEIGHTS_AT] = weight;
            values[to + 4 + WEIGHTS_AT] = 1 - weight;
        }
    }

    private static void put(double[] means, int from, byte[] otherwise, byte[] to, int at) {
        double weight = means[from + WEIGHTS_AT];
        for (int band = 0; band < 3; band++) {
            to[at + band] = weight < LEAST
                    ? otherwise[at + band]
                    : (byte) Math.clamp(Math.round(means[from + band] / weight), 0, 255);
        }
    }

    /** The mixed pixels taken apart into both sides. */
    private EdgeColours fused(RgbPicture picture, float[] alpha) {
        byte[] subject = new byte[picture.rgb().length];
        byte[] behind = new byte[subject.length];
        for (int i = 0; i < subject.length; i++) {
            double a = alpha[i / 3];
            double front = Byte.toUnsignedInt(foreground.rgb()[i]);
            double back = Byte.toUnsignedInt(background.rgb()[i]);
            double rest = Byte.toUnsignedInt(picture.rgb()[i]) - a * front - (1 - a) * back;
            subject[i] = (byte) Math.clamp(Math.round(front + a * rest), 0, 255);
            behind[i] = (byte) Math.clamp(Math.round(back + (1 - a) * rest), 0, 255);
        }
        return new EdgeColours(
                new RgbPicture(picture.width(), picture.height(), subject),
                new RgbPicture(picture.width(), picture.height(), behind));
    }
}
