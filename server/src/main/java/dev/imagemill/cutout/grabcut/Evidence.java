package dev.imagemill.cutout.grabcut;

/**
 * What speaks for subject and for background, pixel by pixel.
 *
 * @param gentle which step is still a gentle one, in units of L*a*b* per pixel: more where the border itself has a pattern
 * @param difference how far the colour is from the background's at this place, in units of L*a*b*
 * @param tint the same without light and dark: about 0 in a shadow, however dark
 * @param shade L* + 16 over the background's: 1 as light, under 1 darker (L* + 16 goes with the cube root of the light, CIE 15)
 * @param enclosed 0 where a gentle way leads to from the border, 1 where only a steep one does
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, compared by nobody
record Evidence(
        int width, int height, float gentle, float[] difference, float[] tint, float[] shade, float[] enclosed) {

    // Steps up to 1.3 times the border's own are gentle, from 3.5 times on they are an outline.
    private static final float GENTLE = 1.3f;
    private static final float STEEP = 3.5f;

    // What is gentle, in units of L*a*b* per pixel: above nine tenths of the border's own steps, within bounds.
    private static final float ABOVE_NOISE = 1.5f;
    private static final float QUIETEST = 1;
    private static final float LOUDEST = 5;

    /**
     * Looks at a picture.
     *
     * @param steps of the outlines to go by
     * @param gap outlines that are open for up to twice this many pixels are still closed
     */
    static Evidence of(LabPicture lab, float[] steps, int gap) {
        int width = lab.width();
        int height = lab.height();
        boolean[] border = border(width, height);
        float gentle = Math.clamp(ABOVE_NOISE * Planes.quantile(steps, border, 0.9), QUIETEST, LOUDEST);
        float[] walls = Planes.highest(steps, width, height, gap);
        float[] reach = Planes.lowest(Reach.from(border, walls, width, height), width, height, gap);
        float[] known = new float[steps.length];
        float[] enclosed = new float[steps.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = reach[i] <= gentle ? 1 : 0;
            enclosed[i] = Math.clamp((reach[i] / gentle - GENTLE) / (STEEP - GENTLE), 0, 1);
        }
        LabPicture background = new LabPicture(
                width,
                height,
                BackgroundFill.fill(lab.light(), known, width, height),
                BackgroundFill.fill(lab.a(), known, width, height),
                BackgroundFill.fill(lab.b(), known, width, height));
        return compare(lab, background, gentle, enclosed);
    }

    private static Evidence compare(LabPicture lab, LabPicture background, float gentle, float[] enclosed) {
        int pixels = lab.pixels();
        Evidence evidence = new Evidence(
                lab.width(), lab.height(), gentle, new float[pixels], new float[pixels], new float[pixels], enclosed);
        for (int i = 0; i < pixels; i++) {
            float shade = (lab.light()[i] + 16) / (background.light()[i] + 16);
            float light = lab.light()[i] - background.light()[i];
            float a = lab.a()[i];
            float b = lab.b()[i];
            evidence.shade[i] = shade;
            evidence.tint[i] = (float)
                    Math.hypot(a - background.a()[i] * shade, b - background.b()[i] * shade);
            evidence.difference[i] = (float) Math.hypot(
                    light, Math.hypot(a - background.a()[i], b - background.b()[i]));
        }
        return evidence;
    }

    private static boolean[] border(int width, int height) {
        int ring = Math.max(2, Math.round(0.01f * Math.min(width, height)));
        boolean[] border = new boolean[width * height];
        for (int i = 0; i < border.length; i++) {
            int x = i % width;
            int y = i / width;
            border[i] = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)) < ring;
        }
        return border;
    }
}
