package dev.imagemill.cutout.grabcut;

/**
 * Weighs what a second cut has beyond a first one, region by region. A shadow ends softly against the background, a part of the subject
 * by an outline; what is shut in on all sides is a hole where it has the background's colours.
 */
final class Additions {

    /** Regions under this share of the picture are not worth weighing. */
    private static final double LEAST_SHARE = 0.0002;

    /** A step as steep as an outline's, in units of L*a*b* per pixel. */
    private static final float OUTLINE = 6;

    private static final double OUTLINED = 0.6;
    /** Pixels: what is thinner is the blur of an outline. */
    private static final double THICK = 2.5;

    private static final double HOLE = 0.5;
    private static final float SAME = 4;

    private final Steps steps;
    private final Palette palette;
    private final Evidence evidence;

    Additions(Steps steps, Palette palette, Evidence evidence) {
        this.steps = steps;
        this.palette = palette;
        this.evidence = evidence;
    }

    /** The first mask and what of the other belongs to the subject as well. */
    boolean[] weigh(boolean[] sure, boolean[] more) {
        boolean[] result = sure.clone();
        boolean[] extra = new boolean[sure.length];
        for (int i = 0; i < extra.length; i++) {
            extra[i] = more[i] && !sure[i];
        }
        for (int[] region : Regions.of(extra, steps.width())) {
            if (region.length >= LEAST_SHARE * sure.length && belongs(region, more)) {
                for (int pixel : region) {
                    result[pixel] = true;
                }
            }
        }
        return result;
    }

    private boolean belongs(int[] region, boolean[] more) {
        double outline = 0;
        int length = 0;
        for (int pixel : region) {
            if (Regions.touches(pixel, more, false, steps.width())) {
                outline += Math.min(1, steepestAt(pixel) / OUTLINE);
                length++;
            }
        }
        if (region.length < THICK * length) {
            return false;
        }
        boolean shutIn = (double) length * length < region.length / 4.0;
        return shutIn ? !looksLikeBackground(region) : outline / length > OUTLINED;
    }

    /** Whether these pixels, shut in by the subject, are what lies behind it. */
    boolean looksLikeBackground(int[] region) {
        return meanDifference(region) < SAME || palette.share(region) > HOLE;
    }

    private float steepestAt(int pixel) {
        float steepest = steps.sharp()[pixel];
        for (int side = 0; side < 4; side++) {
            int other = Regions.neighbour(pixel, side, steps.width(), steps.sharp().length);
            steepest = other < 0 ? steepest : Math.max(steepest, steps.sharp()[other]);
        }
        return steepest;
    }

    private float meanDifference(int[] region) {
        float sum = 0;
        for (int pixel : region) {
            sum += evidence.difference()[pixel];
        }
        return sum / region.length;
    }
}
