package dev.imagemill.cutout.grabcut;

import java.util.Arrays;

/**
 * How steep the steepest place is on the gentlest way from the border to each pixel. Background is reached over gentle ways, also through a
 * gradient and into a soft shadow; the subject only over its outline.
 */
final class Reach {

    /** What a step costs is counted in tenths, up to this many. */
    private static final int LEVELS = 1024;

    private static final float FINENESS = 10;

    private Reach() {}

    /**
     * Measures the ways.
     *
     * @param cost of entering each pixel, ≥ 0
     * @param from where the ways begin
     * @return the greatest cost on the best way, {@link Float#MAX_VALUE} where there is none
     */
    static float[] from(boolean[] from, float[] cost, int width, int height) {
        float[] reached = new float[cost.length];
        Arrays.fill(reached, Float.MAX_VALUE);
        IntQueue[] levels = new IntQueue[LEVELS];
        for (int i = 0; i < from.length; i++) {
            if (from[i]) {
                enter(i, 0, cost, reached, levels);
            }
        }
        for (int level = 0; level < LEVELS; level++) {
            while (levels[level] != null && !levels[level].isEmpty()) {
                int pixel = levels[level].remove();
                int x = pixel % width;
                if (x > 0) {
                    enter(pixel - 1, level, cost, reached, levels);
                }
                if (x < width - 1) {
                    enter(pixel + 1, level, cost, reached, levels);
                }
                if (pixel >= width) {
                    enter(pixel - width, level, cost, reached, levels);
                }
                if (pixel < width * (height - 1)) {
                    enter(pixel + width, level, cost, reached, levels);
                }
            }
        }
        return reached;
    }

    private static void enter(int pixel, int level, float[] cost, float[] reached, IntQueue[] levels) {
        if (reached[pixel] == Float.MAX_VALUE) {
            int at = Math.max(level, Math.min(LEVELS - 1, (int) (cost[pixel] * FINENESS)));
            reached[pixel] = at / FINENESS;
            if (levels[at] == null) {
                levels[at] = new IntQueue();
            }
            levels[at].add(pixel);
        }
    }

    /** A stack of pixels that grows. */
    private static final class IntQueue {
        private int[] items = new int[64];
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, 2 * size);
            }
            items[size++] = item;
        }

        int remove() {
            return items[--size];
        }

        boolean isEmpty() {
            return size == 0;
        }
    }
}
