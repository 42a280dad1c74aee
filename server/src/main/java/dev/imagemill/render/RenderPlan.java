package dev.imagemill.render;

import dev.imagemill.image.ImageInfo;
import java.util.List;

/**
 * How the renditions of one source are made: which bases, in which order, and what from which.
 *
 * @param source what the header said
 * @param bases each after the one it is made from
 * @param renditions what is made, in the order of the request
 * @param refused what cannot be made
 * @param memoryBytes an upper estimate of what is held at the worst moment, outside of the Java heap and, for cutouts, on it
 * @param cost the work, in megapixels of JPEG decoding; for comparing plans, not for telling time
 */
public record RenderPlan(
        ImageInfo source,
        List<PlannedBase> bases,
        List<PlannedRendition> renditions,
        List<RefusedRendition> refused,
        long memoryBytes,
        double cost) {

    public RenderPlan {
        bases = List.copyOf(bases);
        renditions = List.copyOf(renditions);
        refused = List.copyOf(refused);
    }

    /** How many bases and renditions are made from a base. */
    public long dependants(PlannedBase base) {
        long levels = bases.stream()
                .filter(other -> other instanceof PlannedLevel level && level.parent() == base.index())
                .count();
        return levels
                + renditions.stream().filter(r -> r.base() == base.index()).count();
    }
}
