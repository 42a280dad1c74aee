package dev.imagemill.cutout.grabcut;

/**
 * What speaks for subject and for background, pixel by pixel.
 *
 * @param difference how far the colour is from the background's at this place, in units of L*a*b*
 * @param tint the same without light and dark: about 0 in a shadow, however dark
 * @param shade L* + 16 over the background's: 1 as light, under 1 darker (L* + 16 goes with the cube root of the light, CIE 15)
 * @param reach the steepest place on the gentlest way from the border
 * @param gentle what is still a gentle step here: above the picture's own noise
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, compared by nobody
record Evidence(
        int width, int height, float[] difference, float[] tint, float[] shade, float[] reach, float[] steps, float gentle, float noise) {

    static Evidence of(LabPicture lab) {
        int width = lab.width();
        int height = lab.height();
        boolean[] border = border(width, height);
        float[] steps = steps(lab);
        float gentle = Math.clamp(1.5f * quantileOn(border, steps, 0.9), 1.5f, 5f);
        float[] reach = Reach.from(border, steps, width, height);
        float[] known = new float[steps.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = reach[i] <= gentle ? 1 : 0;
        }
        float[] light = BackgroundFill.fill(lab.light(), known, width, height);
        float[] a = BackgroundFill.fill(lab.a(), known, width, height);
        float[] b = BackgroundFill.fill(lab.b(), known, width, height);
        float[] difference = new float[steps.length];
        float[] tint = new float[steps.length];
        float[] shade = new float[steps.length];
        for (int i = 0; i < steps.length; i++) {
            float ratio = (lab.light()[i] + 16) / (light[i] + 16);
            shade[i] = ratio;
            tint[i] = (float) Math.hypot(lab.a()[i] - a[i] * ratio, lab.b()[i] - b[i] * ratio);
            float lighter = lab.light()[i] - light[i];
            difference[i] = (float) Math.sqrt(lighter * lighter + sq(lab.a()[i] - a[i]) + sq(lab.b()[i] - b[i]));
        }
        return new Evidence(width, height, difference, tint, shade, reach, steps, gentle, 0);
    }

    private static float sq(float value) {
        return value * value;
    }

    static boolean[] border(int width, int height) {
        int ring = Math.max(2, Math.round(0.01f * Math.min(width, height)));
        boolean[] border = new boolean[width * height];
        for (int i = 0; i < border.length; i++) {
            int x = i % width;
            int y = i / width;
            border[i] = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)) < ring;
        }
        return border;
    }

    private static float quantileOn(boolean[] where, float[] values, double share) {
        float[] found = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (where[i]) {
                found[count++] = values[i];
            }
        }
        return Planes.quantile(found, count, share);
    }

    /** How steep the picture is at each pixel, per pixel of way; tint counts double, for shadows have none. */
    private static float[] steps(LabPicture lab) {
        int width = lab.width();
        int height = lab.height();
        float[] steps = new float[lab.pixels()];
        for (int y = 0; y < height; y++) {
            int up = Math.max(y - 1, 0) * width;
            int down = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(x - 1, 0);
                int right = Math.min(x + 1, width - 1);
                int row = y * width;
                float light = slope(lab.light(), row + left, row + right, up + x, down + x);
                float a = slope(lab.a(), row + left, row + right, up + x, down + x);
                float b = slope(lab.b(), row + left, row + right, up + x, down + x);
                steps[row + x] = (float) Math.sqrt(light + 2 * (a + b));
            }
        }
        return steps;
    }

    private static float slope(float[] plane, int left, int right, int up, int down) {
        return sq((plane[right] - plane[left]) / 2) + sq((plane[down] - plane[up]) / 2);
    }
}
