package dev.imagemill.cutout.grabcut;

/**
 * Takes shadows off a cut that a subject's own outlines shut in, such as those between the legs of a stool. A shadow is a region of the
 * background's tint, darker, and even; it ends by an outline at the subject and softly at the background. A dark part of the subject ends the other
 * way round.
 */
final class Shadows {

    private static final double LEAST_SHARE = 0.0005;

    /** How far from the background's tint a shadow may be, in units of L*a*b*. */
    private static final float TINT = 6;

    private static final float DARKEST = 0.3f;
    private static final float LIGHTEST = 0.98f;

    /** Steps within a shadow, in units of L*a*b* per pixel. */
    private static final float EVEN = 4;

    private static final float OUTLINE = 6;

    private static final double OUTLINED = 0.6;

    private static final double SOFT = 0.45;

    /** How much of a shadow's edge is at least towards the background. */
    private static final double OPEN = 0.08;

    /** A subject of which more is of the background's tint than this share is of that tint itself. */
    private static final double MOST = 0.5;

    private final Steps steps;
    private final Evidence evidence;

    Shadows(Steps steps, Evidence evidence) {
        this.steps = steps;
        this.evidence = evidence;
    }

    /** The cut without them. */
    boolean[] takenOff(boolean[] mask) {
        boolean[] candidates = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            float shade = evidence.shade()[i];
            candidates[i] = mask[i]
                    && evidence.tint()[i] < TINT
                    && shade > DARKEST
                    && shade < LIGHTEST
                    && steps.sharp()[i] < EVEN;
        }
        if (Planes.count(candidates) > MOST * Planes.count(mask)) {
            return mask;
        }
        boolean[] result = mask.clone();
        for (int[] region : Regions.of(candidates, steps.width())) {
            if (region.length >= LEAST_SHARE * mask.length && isShadow(region, mask, candidates)) {
                for (int pixel : region) {
                    result[pixel] = false;
                }
            }
        }
        return result;
    }

    private boolean isShadow(int[] region, boolean[] mask, boolean[] candidates) {
        double outer = 0;
        int outerLength = 0;
        double inner = 0;
        int innerLength = 0;
        for (int pixel : region) {
            if (Regions.touches(pixel, mask, false, steps.width())) {
                outer += steepness(pixel);
                outerLength++;
            } else if (Regions.touches(pixel, candidates, false, steps.width())) {
                inner += steepness(pixel);
                innerLength++;
            }
        }
        boolean open = outerLength >= OPEN * (outerLength + innerLength);
        return open && outer / outerLength < SOFT && innerLength > 0 && inner / innerLength > OUTLINED;
    }

    private double steepness(int pixel) {
        float steepest = steps.sharp()[pixel];
        for (int side = 0; side < 4; side++) {
            int other = Regions.neighbour(pixel, side, steps.width(), steps.sharp().length);
            steepest = other < 0 ? steepest : Math.max(steepest, steps.sharp()[other]);
        }
        return Math.min(1, steepest / OUTLINE);
    }
}
