package dev.imagemill.render.libvips;

import dev.imagemill.render.PlannedBase;
import dev.imagemill.render.RenderPlan;
import dev.imagemill.vips.VipsScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The bases that something is still to be made from. */
final class BaseShelf {

    private final RenderPlan plan;
    private final Map<Integer, Kept> bases = new HashMap<>();

    BaseShelf(RenderPlan plan) {
        this.plan = plan;
    }

    /** Keeps a base until {@link #done} has been called once for each thing that is made from it. */
    void put(PlannedBase base, VipsScope scope, Picture picture) {
        bases.put(base.index(), new Kept(scope, picture, plan.dependants(base)));
    }

    Picture get(int base) {
        return kept(base).picture();
    }

    void done(int base) {
        Kept kept = kept(base);
        if (kept.left() > 1) {
            bases.put(base, new Kept(kept.scope(), kept.picture(), kept.left() - 1));
        } else {
            bases.remove(base);
            kept.scope().close();
        }
    }

    private Kept kept(int base) {
        return Objects.requireNonNull(bases.get(base), "bases are made before what is made from them");
    }

    private record Kept(VipsScope scope, Picture picture, long left) {}
}
