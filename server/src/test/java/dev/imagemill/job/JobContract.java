package dev.imagemill.job;

import static org.awaitility.Awaitility.await;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
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

    /** Returns when a job that was submitted after all others of its lane has run and nothing is left to do. */
    protected void settled() {
        UUID id = UUID.randomUUID();
        submit(new Job(id, new JobPayload.PurgeImage(id)));
        await().atMost(PATIENCE)
                .until(() -> purges.calls.stream().anyMatch(call -> call.job().equals(id)));
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
