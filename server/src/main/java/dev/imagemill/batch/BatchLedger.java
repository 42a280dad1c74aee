package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How batches get on. All calls but {@link #open} belong into a transaction that has {@link #lock}ed the batch, so that of two that
 * end the last items at one time the second sees what the first did, and the end of a batch is seen once.
 */
public interface BatchLedger {

    /** What a batch is about, as far as its progress goes. */
    record Head(UUID id, OwnerId owner, BatchStatus status) {}

    /** Keeps other transactions from changing the batch until this one ends. Empty where there is none. */
    Optional<Head> lock(UUID batch);

    /** Says that the first of its items is begun; without effect where that was said in this run. */
    void begin(UUID batch, Instant now);

    /**
     * Hands sources out, in the order of rows, until as many as the window has are under way; gives the new ones. Up to 256 that
     * {@linkplain SourceLedger#putOff wait} are not counted.
     */
    List<UUID> claim(UUID batch, int window, Instant now);

    /** Ends the batch where no item is left to be done: true where this call did. */
    boolean end(UUID batch, Instant now);

    /** Cancels what has not ended, and the batch; gives the sources that were under way. */
    List<UUID> cancel(UUID batch, Instant now);

    /**
     * Queues all anew that failed or was cancelled and has an address. One that had ended is under way again, with a new run.
     *
     * @return how many items
     */
    long reopen(UUID batch);

    /** Batches that have not ended. */
    List<UUID> open();
}
