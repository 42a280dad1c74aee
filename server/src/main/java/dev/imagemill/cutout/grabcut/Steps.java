package dev.imagemill.cutout.grabcut;

/**
 * How steep a picture is at each pixel, in units of L*a*b* per pixel of way. Tint counts more than light, for shadows have none.
 *
 * @param all every step
 * @param sharp steps of outlines; those of soft shadows, which spread over many pixels, count for a tenth
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, compared by nobody
record Steps(int width, int height, float[] all, float[] sharp) {

    private static final float TINT_WEIGHT = 2;

    /** Pixels over which the second, wide measure looks. */
    private static final float WIDE = 3;

    // A step of no width is 3 times as steep to the fine measure as to the wide one, one that spreads over 4 pixels 1.2
    // times.
    private static final float SOFT = 1.25f;
    private static final float SHARP = 2.15f;
    private static final float LEAST = 0.1f;

    static Steps of(LabPicture lab) {
        float[] all = slopes(lab);
        float[] wide = slopes(lab.blurred(WIDE));
        float[] sharp = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            float ratio = all[i] / Math.max(0.05f, wide[i]);
            sharp[i] = all[i] * Math.clamp((ratio - SOFT) / (SHARP - SOFT), LEAST, 1);
        }
        return new Steps(lab.width(), lab.height(), all, sharp);
    }

    private static float[] slopes(LabPicture lab) {
        int width = lab.width();
        int height = lab.height();
        float[] slopes = new float[lab.pixels()];
        for (int y = 0; y < height; y++) {
            int up = Math.max(y - 1, 0) * width;
            int down = Math.min(y + 1, height - 1) * width;
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int left = row + Math.max(x - 1, 0);
                int right = row + Math.min(x + 1, width - 1);
                float light = squared(lab.light(), left, right, up + x, down + x);
                float a = squared(lab.a(), left, right, up + x, down + x);
                float b = squared(lab.b(), left, right, up + x, down + x);
                slopes[row + x] = (float) Math.sqrt(light + TINT_WEIGHT * (a + b));
            }
        }
        return slopes;
    }

    private static float squared(float[] plane, int left, int right, int up, int down) {
        float across = (plane[right] - plane[left]) / 2;
        float along = (plane[down] - plane[up]) / 2;
        return across * across + along * along;
    }
}
