package dev.imagemill.job;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts share. Three workers that render, two that fetch, one that sends; five attempts, waits of a few milliseconds. */
public abstract class JobContract {

    protected static final int WORKERS = 3;
    protected static final int FETCHERS = 2;
    protected static final int SENDERS = 1;
    protected static final int ATTEMPTS = 5;
    protected static final Duration PATIENCE = Duration.ofSeconds(30);
    protected static final Fault BUSY = Fault.temporary(FaultCategory.UNAVAILABLE, "far-away", "It is far away.");
    protected static final Fault BROKEN = Fault.permanent(FaultCategory.INVALID_INPUT, "image-corrupt", "Corrupt.");

    @TempDir
    Path folder;

    protected final RecordingHandler<JobPayload.RenderImage> renders =
            new RecordingHandler<>(JobPayload.RenderImage.class);
    protected final RecordingHandler<JobPayload.PurgeImage> purges =
            new RecordingHandler<>(JobPayload.PurgeImage.class);
    protected final RecordingHandler<JobPayload.FetchItem> fetches = new RecordingHandler<>(JobPayload.FetchItem.class);
    protected final RecordingHandler<JobPayload.DeliverWebhook> sends =
            new RecordingHandler<>(JobPayload.DeliverWebhook.class);
    protected JobsUnderTest jobs;

    protected abstract JobsUnderTest open(Path folder, List<JobHandler<?>> handlers);

    @BeforeEach
    void open() {
        jobs = open(folder, List.of(renders, purges, fetches, sends));
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    protected void submit(Job job) {
        jobs.queue().submit(job, Instant.now());
    }

    protected static Job job() {
        UUID id = UUID.randomUUID();
        return new Job(id, new JobPayload.RenderImage(id));
    }

    protected static Job bulk() {
        UUID id = UUID.randomUUID();
        return new Job(id, new JobPayload.RenderImage(id), Urgency.BULK);
    }

    protected static Job fetch() {
        UUID id = UUID.randomUUID();
        return new Job(id, new JobPayload.FetchItem(id));
    }

    protected static Job send() {
        UUID id = UUID.randomUUID();
        return new Job(id, new JobPayload.DeliverWebhook(id));
    }

    /**
     * Returns when what was due in the lane that renders has been done: then its workers are all at work at the same time, on jobs
     * that were submitted last.
     */
    protected void settled() throws Exception {
        CyclicBarrier together = new CyclicBarrier(WORKERS + 1);
        purges.work = attempt -> together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        for (int i = 0; i < WORKERS; i++) {
            UUID id = UUID.randomUUID();
            submit(new Job(id, new JobPayload.PurgeImage(id)));
        }
        together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    protected static void awaitUninterrupted(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                // This is work that does not listen.
                waiting = true;
            }
        }
    }
}
