package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.BatchChanged;
import dev.imagemill.notify.LiveEvents;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says live that batches have got on: the first change at once, those that follow together at most once in a while, and never
 * without the last.
 */
final class BatchTicker {

    private final LiveEvents events;
    private final Executor afterPause;
    /** Batches that were told of within the pause; true where there is something to tell after it. */
    private final Map<UUID, Boolean> told = new ConcurrentHashMap<>();

    /** @param afterPause runs what it is given a while later */
    BatchTicker(LiveEvents events, Executor afterPause) {
        this.events = events;
        this.afterPause = afterPause;
    }

    /** Something about a batch is new once the caller's transaction has committed. */
    void changed(OwnerId owner, UUID batch) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tick(new BatchChanged(owner, batch));
            }
        });
    }

    private void tick(BatchChanged change) {
        boolean within = Boolean.TRUE.equals(told.compute(change.batch(), (_, waiting) -> waiting != null));
        if (!within) {
            tell(change);
        }
    }

    private void tell(BatchChanged change) {
        events.publish(change);
        afterPause.execute(() -> again(change));
    }

    private void again(BatchChanged change) {
        boolean more = told.computeIfPresent(change.batch(), (_, waiting) -> waiting ? false : null) != null;
        if (more) {
            tell(change);
        }
    }
}
