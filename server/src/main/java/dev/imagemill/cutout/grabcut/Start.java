package dev.imagemill.cutout.grabcut;

/** Where GrabCut starts from: what the evidence is sure of, and what it leans to. */
final class Start {

    // Differences in units of L*a*b*, where about 2 is the least that an eye sees.
    private static final float SAME = 3;
    private static final float ALIKE = 5;
    private static final float LEANING = 12;
    private static final float DISTINCT = 20;
    private static final float FOREIGN = 40;

    /** Light and dark tell a tint less well than the tint itself. */
    private static final float TINT_WEIGHT = 1.2f;

    /** How far a shadow's tint may be off, for light that is itself coloured. */
    private static final float SHADOW_TINT = 7;

    private static final float DARKEST_SHADOW = 0.25f;
    private static final float LIGHTEST_SHADOW = 1.02f;
    private static final float MOSTLY = 0.7f;

    private Start() {}

    /** A {@link Label} a pixel. */
    static byte[] labels(Evidence evidence) {
        byte[] labels = new byte[evidence.difference().length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(contrast(evidence, i), evidence.enclosed()[i]);
        }
        return labels;
    }

    private static byte label(float contrast, float enclosed) {
        if (contrast > FOREIGN || (contrast > DISTINCT && enclosed > MOSTLY)) {
            return Label.SURELY_SUBJECT;
        }
        if (contrast > LEANING || (contrast > ALIKE && enclosed > MOSTLY)) {
            return Label.PERHAPS_SUBJECT;
        }
        boolean same = contrast < SAME || (contrast < ALIKE && enclosed < MOSTLY);
        return same ? Label.SURELY_BACKGROUND : Label.PERHAPS_BACKGROUND;
    }

    /** Whether an outline shuts a pixel in and its colour is not quite the background's. */
    static boolean isShutIn(Evidence evidence, int pixel) {
        return evidence.enclosed()[pixel] > MOSTLY && evidence.difference()[pixel] > SAME;
    }

    /** How much a pixel differs from the background, a shadow on it not counted. */
    static float contrast(Evidence evidence, int pixel) {
        float tint = evidence.tint()[pixel];
        float shade = evidence.shade()[pixel];
        boolean darker = shade < LIGHTEST_SHADOW && shade > DARKEST_SHADOW;
        float off = tint / SHADOW_TINT;
        float shadow = darker ? (float) Math.exp(-off * off) * (1 - evidence.enclosed()[pixel]) : 0;
        return Math.max(TINT_WEIGHT * tint, evidence.difference()[pixel] * (1 - shadow));
    }
}
