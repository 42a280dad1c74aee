package dev.imagemill.cutout.grabcut;

/**
 * How sure a cut is, from what its makers could not know: whether both starts agree, whether its outline is one, and whether outlines
 * are left that it doesn't explain. The factors and their weights were set on rendered scenes (docs/cutout-quality.md) so that what is
 * cut well comes out over one half and what is not under.
 */
final class Confidence {

    /** A step this many times the gentle one is an outline's. */
    private static final float OUTLINE = 3;

    /** Pixels beside the cut in which outlines are its own. */
    private static final int NEAR = 3;

    /** Good cuts agree by nine tenths and more; by three quarters, one of them has lost its way. */
    private static final double AGREEMENT_POWER = 3;

    private static final double UNEXPLAINED_WEIGHT = 0.8;
    private static final double PATTERN_WEIGHT = 0.15;
    private static final double FRAME_WEIGHT = 2;

    private final Steps steps;
    private final float gentle;

    Confidence(Steps steps, Evidence evidence) {
        this.steps = steps;
        this.gentle = evidence.gentle();
    }

    /**
     * Weighs a cut.
     *
     * @param whole it with what was taken off for shadow
     * @param first what one start led to
     * @param second what the other did
     * @return 0 to 1
     */
    double of(boolean[] mask, boolean[] whole, boolean[] first, boolean[] second) {
        double pattern = 1 / (1 + PATTERN_WEIGHT * (gentle - 1));
        double frame = Math.max(0, 1 - FRAME_WEIGHT * atFrame(mask));
        double unexplained = 1 / (1 + UNEXPLAINED_WEIGHT * unexplained(mask));
        double kept = overlap(mask, whole);
        return Math.clamp(
                Math.pow(overlap(first, second), AGREEMENT_POWER)
                        * outlined(mask)
                        * unexplained
                        * pattern
                        * frame
                        * kept,
                0,
                1);
    }

    private static double overlap(boolean[] first, boolean[] second) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < first.length; i++) {
            both += first[i] && second[i] ? 1 : 0;
            either += first[i] || second[i] ? 1 : 0;
        }
        return either == 0 ? 0 : both / (double) either;
    }

    /** How far the mask's edge lies on outlines of the picture, 0 to 1. */
    private double outlined(boolean[] mask) {
        float[] near = Planes.highest(steps.all(), steps.width(), steps.height(), 1);
        double sum = 0;
        int length = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && Regions.touches(i, mask, false, steps.width())) {
                sum += Math.min(1, near[i] / (OUTLINE * gentle));
                length++;
            }
        }
        return length == 0 ? 0 : sum / length;
    }

    /** How long the sharp outlines away from the mask are, as a multiple of the mask's own. Lines that run to the frame are the background's. */
    private double unexplained(boolean[] mask) {
        float[] near = Planes.highest(Planes.of(mask), steps.width(), steps.height(), NEAR);
        boolean[] outlines = new boolean[mask.length];
        int length = 0;
        for (int i = 0; i < mask.length; i++) {
            length += mask[i] && Regions.touches(i, mask, false, steps.width()) ? 1 : 0;
            outlines[i] = near[i] == 0 && steps.sharp()[i] > OUTLINE;
        }
        int elsewhere = 0;
        for (int[] line : Regions.of(outlines, steps.width())) {
            elsewhere += Regions.touchesFrame(line, steps.width(), mask.length) ? 0 : line.length;
        }
        return length == 0 ? 0 : elsewhere / (2.0 * length);
    }

    /** The share of the frame's pixels that are subject. */
    private double atFrame(boolean[] mask) {
        int width = steps.width();
        int found = 0;
        for (int i = 0; i < mask.length; i++) {
            found += mask[i] && Regions.isAtFrame(i, width, mask.length) ? 1 : 0;
        }
        return found / (2.0 * (width + steps.height()));
    }
}
