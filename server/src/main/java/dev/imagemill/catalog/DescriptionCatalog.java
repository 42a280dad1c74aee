package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks for descriptions of an owner's images. Calls join the transaction of the caller where there is one. */
public interface DescriptionCatalog {

    /** Of an owner's images that are not deleted. */
    enum Which {
        /** Those that no describer has described and none is about to; those that failed are among them. */
        UNDESCRIBED,
        ALL
    }

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

    /** Notes that images are to be described, some at a time, by {@link #step}; gives how many there are now. */
    long beginRound(UUID round, OwnerId owner, Which which, DescribeOrder order);

    /**
     * Asks for the next images of a round, the oldest first; those that came in after its beginning are not meant.
     *
     * @param limit ≥ 1
     * @return empty where there is no such round (any more)
     */
    Optional<Step> step(UUID round, int limit);

    Open open(OwnerId owner);
}
