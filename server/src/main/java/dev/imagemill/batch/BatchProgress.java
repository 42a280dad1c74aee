package dev.imagemill.batch;

import dev.imagemill.batch.BatchLedger.Head;
import dev.imagemill.fault.Fault;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.Announcements;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves batches on. Whatever ends an item hands out the next of its batch in the same transaction, and ends the batch, and has that
 * announced, where there is none. All calls join the transaction of the caller, which locks the batch before any of its items.
 */
final class BatchProgress {

    private final BatchLedger batches;
    private final SourceLedger sources;
    private final BatchReports reports;
    private final JobQueue queue;
    private final Announcements announcements;
    private final BatchTicker ticker;
    private final Clock clock;
    private final int window;

    BatchProgress(
            BatchLedger batches,
            SourceLedger sources,
            BatchReports reports,
            JobQueue queue,
            Announcements announcements,
            BatchTicker ticker,
            Clock clock,
            int window) {
        this.batches = batches;
        this.sources = sources;
        this.reports = reports;
        this.queue = queue;
        this.announcements = announcements;
        this.ticker = ticker;
        this.clock = clock;
        this.window = window;
    }

    /** A new batch is there. */
    void accepted(UUID batch) {
        batches.lock(batch).ifPresent(head -> {
            announcements.batchCreated(reports.of(batch));
            advance(head);
        });
    }

    /** An item of a batch is begun. */
    void begun(SourceWork work) {
        batches.lock(work.batch()).ifPresent(head -> {
            batches.begin(head.id(), clock.instant());
            ticker.changed(head.owner(), head.id());
        });
    }

    /** The items of a source wait until then, and leave their place to others. */
    void putOff(SourceWork work, Instant until) {
        batches.lock(work.batch()).ifPresent(head -> {
            if (sources.putOff(work.source(), until)) {
                advance(head);
            }
        });
    }

    /**
     * The items of a source have ended; without effect where they had already.
     *
     * @param fault null where they succeeded
     */
    void ended(SourceWork work, @Nullable Fault fault) {
        batches.lock(work.batch()).ifPresent(head -> {
            if (sources.end(work.source(), fault, clock.instant())) {
                advance(head);
            }
        });
    }

    /** Hands out what there is room for, and ends a batch of which nothing is left. */
    void advance(Head batch) {
        batches.claim(batch.id(), window, clock.instant()).forEach(this::submit);
        if (batches.end(batch.id(), clock.instant())) {
            announcements.batchEnded(reports.of(batch.id()));
        }
        ticker.changed(batch.owner(), batch.id());
    }

    /** Stops what has not ended. */
    void cancel(Head batch) {
        batches.cancel(batch.id(), clock.instant()).forEach(queue::cancel);
        announcements.batchEnded(reports.of(batch.id()));
        ticker.changed(batch.owner(), batch.id());
    }

    /** Submits again what is under way but was not fetched: what has a job already is left alone. */
    void resume(Head batch) {
        sources.unfetched(batch.id()).forEach(this::submit);
        advance(batch);
    }

    private void submit(UUID source) {
        queue.submit(new Job(source, new JobPayload.FetchItem(source)), clock.instant());
    }
}
