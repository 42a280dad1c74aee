package dev.imagemill.batch;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses of batches, one for all the items that have it in common. What is said of one holds for all of these. */
public interface SourceLedger {

    /** Empty where it is not under way (any more). */
    Optional<SourceWork> find(UUID source);

    /**
     * Notes a fault which may pass, as the reason to be given where no more tries are made.
     *
     * @param tried whether the address answered so; such tries are counted
     * @return the number of these, 0 where it is not under way any more
     */
    int note(UUID source, Fault fault, boolean tried);

    /**
     * Notes that it waits, within the caller's transaction; it stays under way.
     *
     * @return false where it is not under way any more
     */
    boolean putOff(UUID source, Instant until);

    /**
     * Says what it became, within the caller's transaction.
     *
     * @return false where it is not under way any more
     */
    boolean link(UUID source, ImageId image);

    /**
     * Ends it, within the caller's transaction.
     *
     * @param fault null where it succeeded
     * @return false where it was not under way
     */
    boolean end(UUID source, @Nullable Fault fault, Instant now);

    /** What is under way and became this image, in the order of their batches. */
    List<SourceWork> of(ImageId image);

    /** Whether anything of a batch has succeeded after that time. */
    boolean succeededAfter(UUID batch, Instant time);

    /** The sources of a batch that are under way and have become no image yet. */
    List<UUID> unfetched(UUID batch);
}
