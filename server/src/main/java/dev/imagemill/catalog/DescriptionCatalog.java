package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for descriptions of an owner's images. Calls join the transaction of the caller where there is one. */
public interface DescriptionCatalog {

    /** Of an owner's images that are not deleted. */
    enum Which {
        /** Those that no describer has described and none is about to; those that failed or wait are among them. */
        UNDESCRIBED,
        ALL
    }

    /**
     * A round.
     *
     * @param round the one that is open now
     * @param images that it means; 0 where there is none, and no round
     * @param begun false where it was open before
     */
    record Begun(UUID round, long images, boolean begun) {}

    /**
     * An image that waits to be described.
     *
     * @param code of the fault that it waits for
     */
    record Waiting(ImageId image, String code) {}

    /**
     * A step of a round.
     *
     * @param wanted what is asked for by it
     * @param last whether the round is over
     */
    record Step(OwnerId owner, List<ImageId> wanted, boolean last) {}

    /**
     * Images of an owner whose descriptions are open.
     *
     * @param queued to be described next, or being described
     * @param waiting for their budget or provider
     */
    record Open(long queued, long waiting) {}

    /** Wants an image described anew, whatever it has; what a person wrote stays. Empty where there is no such image. */
    Optional<Image> want(OwnerId owner, ImageId id, DescribeOrder order);

    /**
     * Notes that images are to be described, some at a time, by {@link #step}. An owner has one round at a time: while one is open no
     * other begins.
     *
     * @param round names it
     */
    Begun beginRound(UUID round, OwnerId owner, Which which, DescribeOrder order);

    /**
     * Counts images that an owner has described although the answer may be there.
     *
     * @param hour its beginning; what was counted for earlier ones is forgotten
     * @param images > 0
     * @param most of that hour, ≥ images
     * @return false, with nothing counted, where that were more
     */
    boolean countFresh(OwnerId owner, Instant hour, long images, long most);

    /**
     * Images that wait, whoever owns them, by their ids.
     *
     * @param after the last one of the page before; null for the first page
     * @param limit ≥ 1
     */
    List<Waiting> waiting(@Nullable ImageId after, int limit);

    /**
     * Asks for the next images of a round, the oldest first; those that came in after its beginning are not meant.
     *
     * @param limit ≥ 1
     * @return empty where there is no such round (any more)
     */
    Optional<Step> step(UUID round, int limit);

    Open open(OwnerId owner);
}
