package dev.imagemill.testing.scenes;

import dev.imagemill.cutout.Mask;
import java.util.Arrays;

/**
 * How near a mask comes to the truth.
 *
 * @param overlap intersection over union of what is at least half subject, 0 to 1
 * @param edge the mean distance in pixels from the one outline to the other, both ways; a pixel's counts up to {@value #FARTHEST}
 */
public record MaskQuality(double overlap, double edge) {

    static final double FARTHEST = 20;

    /** Of a mask of the rendering's size. */
    public static MaskQuality of(Mask mask, Rendering rendering) {
        boolean[] found = new boolean[rendering.alpha().length];
        boolean[] truth = new boolean[found.length];
        int both = 0;
        int either = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = Byte.toUnsignedInt(mask.alpha()[i]) >= 128;
            truth[i] = rendering.alpha()[i] >= 0.5;
            both += found[i] && truth[i] ? 1 : 0;
            either += found[i] || truth[i] ? 1 : 0;
        }
        double edge = (distance(found, truth, mask.width()) + distance(truth, found, mask.width())) / 2;
        return new MaskQuality(either == 0 ? 1 : both / (double) either, edge);
    }

    private static double distance(boolean[] from, boolean[] to, int width) {
        float[] distances = distances(outline(to, width), width);
        boolean[] outline = outline(from, width);
        double sum = 0;
        int length = 0;
        for (int i = 0; i < outline.length; i++) {
            if (outline[i]) {
                sum += Math.min(FARTHEST, distances[i]);
                length++;
            }
        }
        return length == 0 ? FARTHEST : sum / length;
    }

    private static boolean[] outline(boolean[] mask, int width) {
        boolean[] outline = new boolean[mask.length];
        for (int i = width + 1; i < mask.length - width - 1; i++) {
            boolean inside = mask[i - 1] && mask[i + 1] && mask[i - width] && mask[i + width];
            outline[i] = mask[i] && !inside;
        }
        return outline;
    }

    /** To the nearest chosen pixel, by steps of 1 and √2 (a chamfer: at most 8 % too far). */
    private static float[] distances(boolean[] chosen, int width) {
        float[] distances = new float[chosen.length];
        Arrays.fill(distances, (float) FARTHEST);
        for (int i = 0; i < chosen.length; i++) {
            distances[i] = chosen[i] ? 0 : nearest(distances, i, -1, width);
        }
        for (int i = chosen.length - 1; i >= 0; i--) {
            distances[i] = Math.min(distances[i], nearest(distances, i, 1, width));
        }
        return distances;
    }

    private static float nearest(float[] distances, int at, int way, int width) {
        float diagonal = (float) Math.sqrt(2);
        float best = (float) FARTHEST;
        int[] places = {at + way, at + way * width, at + way * (width - 1), at + way * (width + 1)};
        for (int k = 0; k < places.length; k++) {
            boolean inside = places[k] >= 0 && places[k] < distances.length;
            boolean beside = inside && Math.abs(places[k] % width - at % width) <= 1;
            if (beside) {
                best = Math.min(best, distances[places[k]] + (k < 2 ? 1 : diagonal));
            }
        }
        return best;
    }
}
