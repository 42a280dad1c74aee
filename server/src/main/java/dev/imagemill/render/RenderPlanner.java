package dev.imagemill.render;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.transform.Preset;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides how the renditions of a source are made, from its header alone: how far the decoder shrinks it, which smaller
 * pictures are held in memory and made from which, what is streamed. Pure: no pixels, no files.
 *
 * <p>The rules, of which each serves speed without a visible loss:
 * <ul>
 *   <li>A decoder that can shrink does so as far as the largest thing made from it allows, which leaves less than a factor of
 *       two to the resampler.
 *   <li>The source is decoded once. What is smaller is made from the next larger one in memory if that is at least
 *       {@link #MIN_RATIO} as large; closer ones come from a larger one, for a picture that is scaled twice by nearly nothing
 *       loses sharpness.
 *   <li>What would need more memory than {@code maxHeldBytes} to be shared is streamed, and decoded once more for the next one.
 * </ul>
 */
public final class RenderPlanner {

    /**
     * How much larger, on both sides, a picture must be for a smaller one to be made from it. Scaled by Lanczos-3, a picture
     * keeps 95 % and more of the contrast of details up to two thirds of the finest it can hold; from 1.5 on, only those
     * reach the smaller one.
     */
    public static final double MIN_RATIO = 1.5;

    /** 96 MiB: a 32-megapixel picture of three 8-bit channels. */
    public static final long DEFAULT_MAX_HELD_BYTES = 96L * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private final long maxHeldBytes;
    private final long maxBytes;

    /**
     * @param maxHeldBytes how large a decoded picture may be held in memory for being shared
     * @param maxBytes what a rendition may need by its estimate; what needs more is refused
     */
    public RenderPlanner(long maxHeldBytes, long maxBytes) {
        this.maxHeldBytes = maxHeldBytes;
        this.maxBytes = maxBytes;
    }

    public RenderPlanner() {
        this(DEFAULT_MAX_HELD_BYTES, Long.MAX_VALUE);
    }

    /** Plans the presets for a source; those that cannot be made of it are in {@link RenderPlan#refused}. */
    public RenderPlan plan(ImageInfo source, List<Preset> presets, RenderLimits limits) {
        List<Demand> demands = new ArrayList<>();
        List<RefusedRendition> refused = new ArrayList<>();
        SizeCheck sizes = new SizeCheck(limits);
        for (int i = 0; i < presets.size(); i++) {
            try {
                demands.add(DemandReader.read(i, presets.get(i), source, sizes));
            } catch (FaultException e) {
                refused.add(new RefusedRendition(i, presets.get(i), e.fault()));
            }
        }
        RenderPlan plan = plan(source, demands, refused);
        return plan.memoryBytes() <= maxBytes ? plan : withoutTheHeaviest(source, demands, refused);
    }

    /** What can be made stays: one rendition that is too much does not take the others with it. */
    private RenderPlan withoutTheHeaviest(ImageInfo source, List<Demand> demands, List<RefusedRendition> refused) {
        List<Demand> bearable = new ArrayList<>();
        for (Demand demand : demands) {
            long alone = plan(source, List.of(demand), List.of()).memoryBytes();
            if (alone <= maxBytes) {
                bearable.add(demand);
            } else {
                refused.add(new RefusedRendition(demand.position(), demand.preset(), tooHeavy(alone)));
            }
        }
        return plan(source, bearable, refused);
    }

    private RenderPlan plan(ImageInfo source, List<Demand> demands, List<RefusedRendition> refused) {
        BaseChain chain = new BaseChain(source, maxHeldBytes);
        List<PlannedRendition> renditions = chain.place(demands);
        PlanEstimate estimate = new PlanEstimate(source, chain.bases(), demands);
        return new RenderPlan(source, chain.bases(), renditions, refused, estimate.memoryBytes(), estimate.cost());
    }

    private Fault tooHeavy(long bytes) {
        return Fault.permanent(
                FaultCategory.LIMIT_EXCEEDED,
                "rendition-too-large",
                "Making it would take about " + bytes / MEGABYTE + " MB of memory, at most " + maxBytes / MEGABYTE
                        + " MB may be used for one; choose a smaller size, another format or no animation, or have the"
                        + " operator raise imagemill.render.memory.");
    }
}
