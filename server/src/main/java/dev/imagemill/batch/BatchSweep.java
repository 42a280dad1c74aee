package dev.imagemill.batch;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/** Goes on with batches at the start, and looks after them from time to time: what a crash or a hand in the tables left is put right. */
final class BatchSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final BatchLedger batches;
    private final BatchIntake intake;
    private final BatchProgress progress;
    private final TransactionOperations transaction;
    private final ScheduledExecutorService timer;
    private volatile @Nullable Future<?> sweeping;

    /** @param timer runs it; shut down by {@link #stop} */
    BatchSweep(
            BatchLedger batches,
            BatchIntake intake,
            BatchProgress progress,
            TransactionOperations transaction,
            ScheduledExecutorService timer) {
        this.batches = batches;
        this.intake = intake;
        this.progress = progress;
        this.transaction = transaction;
        this.timer = timer;
    }

    @Override
    public void start() {
        sweeping = timer.scheduleWithFixedDelay(this::sweepAnyway, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        sweeping = null;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return sweeping != null;
    }

    private void sweepAnyway() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("batches could not be looked after; tried again later", e);
        }
    }

    void sweep() {
        for (UUID batch : intake.abandoned()) {
            LOG.info("batch {} was not wholly stored when its process ended; it is discarded", batch);
            intake.discard(batch);
        }
        for (UUID batch : batches.open()) {
            transaction.executeWithoutResult(_ ->
                    batches.lock(batch).filter(head -> !head.status().isEnd()).ifPresent(progress::resume));
        }
    }
}
