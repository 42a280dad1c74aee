package dev.imagemill.cutout.grabcut;

import java.util.List;

/** Takes crumbs away and closes what is no real hole. */
final class Cleaning {

    /** A part smaller than this share of the largest is no part of the subject. */
    private static final double LEAST_PART = 0.04;

    /** A hole smaller than this share of the picture is a highlight or noise. */
    private static final double LEAST_HOLE = 0.0004;

    private Cleaning() {}

    static boolean[] clean(boolean[] mask, int width, Additions additions) {
        boolean[] result = new boolean[mask.length];
        List<int[]> parts = Regions.of(mask, width);
        int largest = parts.stream().mapToInt(part -> part.length).max().orElse(0);
        for (int[] part : parts) {
            if (part.length >= LEAST_PART * largest) {
                set(part, result);
            }
        }
        boolean[] outside = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            outside[i] = !result[i];
        }
        for (int[] region : Regions.of(outside, width)) {
            boolean tiny = region.length < LEAST_HOLE * mask.length;
            if (!Regions.touchesFrame(region, width, mask.length) && (tiny || !additions.looksLikeBackground(region))) {
                set(region, result);
            }
        }
        return result;
    }

    private static void set(int[] region, boolean[] mask) {
        for (int pixel : region) {
            mask[pixel] = true;
        }
    }
}
