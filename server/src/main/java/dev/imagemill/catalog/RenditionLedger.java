package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What workers know and say of images, whoever owns them. Each call is one transaction (or joins the caller's) and is safe to
 * repeat: said twice, it changes nothing the second time. A power cut may take the last of them back, see
 * {@link RepeatableTransaction}; never {@link #beginPurge}.
 *
 * <p>An image's status follows from its renditions, after each change: {@code PROCESSING} while one is being made, else
 * {@code QUEUED} while one is waiting, else {@code READY}, unless there are renditions and all of them failed or the image itself
 * has a fault, which is mostly that of its original: {@code FAILED}.
 */
public interface RenditionLedger {

    /** What became of something said. */
    enum Change {
        /** The image looks different to its owner now. */
        CHANGED,
        /** It was so already, or is not wanted any more, or the image is deleted and can be restored. */
        UNCHANGED,
        /** The image does not exist or is being purged: what was stored for it has to go. */
        GONE
    }

    /**
     * What became of an end that was said.
     *
     * @param ended whether by this none of the image's renditions is open any more: it is ready or has failed
     */
    record Said(Change change, boolean ended) {}

    /** Marks what is wanted of an image as being made. Empty where the image is deleted or does not exist. */
    Optional<RenderOrder> begin(ImageId image);

    /** Says how renditions ended. Those that were asked for anew in the meantime, or have ended already, stay as they are. */
    Said record(ImageId image, List<RenditionResult> results);

    /**
     * Says that work on an image was given up: what {@link #begin} marked as being made fails, or, where it marked nothing, all that
     * is still wanted. What was asked for since then stays wanted. The image itself gets the fault, and fails, where that is one of
     * its original ({@link OriginalFault}) or nothing of it is ready, unless something is still wanted.
     */
    Said fail(ImageId image, Fault fault);

    /** Wants anew what has failed, the image itself included. */
    Change reopen(ImageId image);

    /**
     * Gives up a deleted image for good: it cannot be restored from now on, and what workers say of it is {@code GONE}.
     *
     * @return false where there is no such image, or it is not deleted (any more): its bytes stay
     */
    boolean beginPurge(ImageId image);

    /** Forgets an image given up by {@link #beginPurge}, after its bytes are deleted. */
    void endPurge(ImageId image);

    /** Whose image it is, deleted or not; empty where it does not exist or is being purged. */
    Optional<OwnerId> owner(ImageId image);
}
