package dev.imagemill.web.alias;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.notify.LiveEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Waits for batches to end. */
final class BatchEnds {

    /** Batches of other processes tell nothing here: looked at from time to time. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final BatchCatalog catalog;
    private final LiveEvents events;
    private final Clock clock;

    BatchEnds(BatchCatalog catalog, LiveEvents events, Clock clock) {
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The batch when it has ended, or as it is after that time; empty where there is none. Where too many wait already, as it is
     * now: who waits takes nobody's event streams away.
     */
    Optional<Batch> await(UUID id, Duration longest) throws InterruptedException {
        Optional<Batch> batch = catalog.find(id);
        if (batch.isEmpty() || batch.get().status().isEnd()) {
            return batch;
        }
        Optional<LiveEvents.Subscription> room = events.follow(batch.get().owner(), id);
        if (room.isEmpty()) {
            return batch;
        }
        try (LiveEvents.Subscription changes = room.get()) {
            return await(id, changes, clock.instant().plus(longest));
        }
    }

    private Optional<Batch> await(UUID id, LiveEvents.Subscription changes, Instant end) throws InterruptedException {
        Optional<Batch> batch = catalog.find(id);
        boolean over = false;
        while (!over
                && batch.isPresent()
                && !batch.get().status().isEnd()
                && clock.instant().isBefore(end)) {
            over = changes.next(LOOK_EVERY) instanceof LiveEvents.Signal.Ended;
            batch = catalog.find(id);
        }
        return batch;
    }
}
