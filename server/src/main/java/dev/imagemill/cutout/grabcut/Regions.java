package dev.imagemill.cutout.grabcut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pixels that hang together by their sides. */
final class Regions {

    private Regions() {}

    /** Each region of the chosen pixels as the places of its pixels, in the order of their first one. */
    static List<int[]> of(boolean[] chosen, int width) {
        List<int[]> regions = new ArrayList<>();
        boolean[] seen = new boolean[chosen.length];
        int[] queue = new int[chosen.length];
        for (int first = 0; first < chosen.length; first++) {
            if (chosen[first] && !seen[first]) {
                int size = collect(first, chosen, seen, queue, width);
                regions.add(Arrays.copyOf(queue, size));
            }
        }
        return regions;
    }

    private static int collect(int first, boolean[] chosen, boolean[] seen, int[] queue, int width) {
        int size = 0;
        queue[size++] = first;
        seen[first] = true;
        for (int next = 0; next < size; next++) {
            int pixel = queue[next];
            for (int side = 0; side < 4; side++) {
                int other = neighbour(pixel, side, width, chosen.length);
                if (other >= 0 && chosen[other] && !seen[other]) {
                    seen[other] = true;
                    queue[size++] = other;
                }
            }
        }
        return size;
    }

    /** Whether a neighbour of the pixel has this value. */
    static boolean touches(int pixel, boolean[] values, boolean value, int width) {
        for (int side = 0; side < 4; side++) {
            int other = neighbour(pixel, side, width, values.length);
            if (other >= 0 && values[other] == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pixel is one of the outermost. */
    static boolean isAtFrame(int pixel, int width, int pixels) {
        int x = pixel % width;
        return x == 0 || x == width - 1 || pixel < width || pixel >= pixels - width;
    }

    /** Whether one of these pixels is. */
    static boolean touchesFrame(int[] region, int width, int pixels) {
        for (int pixel : region) {
            if (isAtFrame(pixel, width, pixels)) {
                return true;
            }
        }
        return false;
    }

    /** The pixel to the left, right, above or below (0 to 3); -1 outside the picture. */
    static int neighbour(int pixel, int side, int width, int pixels) {
        int x = pixel % width;
        return switch (side) {
            case 0 -> x > 0 ? pixel - 1 : -1;
            case 1 -> x < width - 1 ? pixel + 1 : -1;
            case 2 -> Math.max(pixel - width, -1);
            default -> pixel + width < pixels ? pixel + width : -1;
        };
    }
}
