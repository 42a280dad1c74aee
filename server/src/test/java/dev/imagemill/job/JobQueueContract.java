package dev.imagemill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every job queue, with its workers, holds to. Three workers, five attempts, waits of a few milliseconds. */
public abstract class JobQueueContract {

    protected static final int WORKERS = 3;
    protected static final Duration PATIENCE = Duration.ofSeconds(30);
    protected static final Fault BUSY = Fault.temporary(FaultCategory.UNAVAILABLE, "far-away", "It is far away.");
    private static final Fault BROKEN = Fault.permanent(FaultCategory.INVALID_INPUT, "image-corrupt", "Corrupt.");

    protected final RecordingHandler renders = new RecordingHandler();

    protected abstract JobQueue queue();

    protected abstract JobAdministration administration();

    protected abstract TransactionOperations transaction();

    protected abstract void startWorkers();

    protected abstract void stopWorkers();

    protected abstract void pauseWorkers();

    protected abstract void resumeWorkers();

    @Test
    void runsWhatWasCommittedAndNothingElse() throws Exception {
        startWorkers();
        Job lost = job();
        transaction().executeWithoutResult(status -> {
            queue().submit(lost, Instant.now());
            status.setRollbackOnly();
        });
        Job kept = job();
        transaction().executeWithoutResult(_ -> {
            queue().submit(kept, Instant.now());
            assertThat(renders.calls).isEmpty();
        });
        assertThat(renders.next()).isEqualTo(new Call(kept.id(), 1));
        submit(kept);
        assertThat(renders.next()).isEqualTo(new Call(kept.id(), 1));
        assertThat(renders.calls).isEmpty();
    }

    @Test
    void waitsForItsTimeAndCanBeCancelledBefore() throws Exception {
        startWorkers();
        Job later = job();
        queue().submit(later, Instant.now().plusSeconds(3600));
        Job soon = job();
        queue().submit(soon, Instant.now().plusMillis(100));
        assertThat(renders.next().job()).isEqualTo(soon.id());
        queue().cancel(later.id());
        queue().cancel(later.id());
        submit(later);
        assertThat(renders.next().job()).isEqualTo(later.id());
    }

    @Test
    void theSameIdQueuedTwiceIsOneJob() throws Exception {
        Job job = job();
        submit(job);
        submit(job);
        Job other = job();
        submit(other);
        startWorkers();
        assertThat(List.of(renders.next().job(), renders.next().job())).containsExactlyInAnyOrder(job.id(), other.id());
        settled();
        assertThat(renders.calls).isEmpty();
    }

    @Test
    void submittedWhileItRunsItRunsOnceMoreAfterwards() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        renders.work = attempt -> {
            started.countDown();
            go.await();
        };
        startWorkers();
        Job job = job();
        submit(job);
        started.await();
        submit(job);
        submit(job);
        queue().cancel(job.id());
        go.countDown();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        settled();
        assertThat(renders.calls).isEmpty();
    }

    @Test
    void triesAgainWhatMaySucceed() throws Exception {
        renders.work = attempt -> {
            if (attempt == 1) {
                throw BUSY.toException();
            }
            if (attempt == 2) {
                throw new IllegalStateException("unexpected");
            }
        };
        startWorkers();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 2));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 3));
        settled();
        assertThat(renders.gaveUp).isEmpty();
        assertThat(administration().failed(null, 10)).isEmpty();
    }

    @Test
    void setsAsideWhatRunsOutOfAttemptsWhileOthersGoOn() throws Exception {
        UUID bad = UUID.randomUUID();
        renders.work = attempt -> {
            if (RecordingHandler.current().equals(bad)) {
                throw BUSY.toException();
            }
        };
        startWorkers();
        submit(new Job(bad, new JobPayload.RenderImage(bad)));
        Job good = job();
        submit(good);
        await().atMost(PATIENCE).until(() -> !renders.gaveUp.isEmpty());
        await().atMost(PATIENCE).until(() -> !administration().failed(null, 10).isEmpty());

        List<Call> calls = new ArrayList<>(renders.calls);
        assertThat(calls)
                .filteredOn(c -> c.job().equals(bad))
                .extracting(Call::attempt)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(calls).contains(new Call(good.id(), 1));
        FailedJob failed = administration().failed(null, 10).getFirst();
        assertThat(failed.id()).isEqualTo(bad);
        assertThat(failed.subject()).isEqualTo(bad);
        assertThat(failed.type()).isEqualTo("render-image.v1");
        assertThat(failed.attempts()).isEqualTo(5);
        assertThat(failed.fault().code()).isEqualTo("attempts-used-up");
        assertThat(failed.fault().detail()).contains("far-away");
        assertThat(renders.gaveUp).containsExactly(failed.fault());
    }

    @Test
    void failsAtOnceWhatCannotSucceedAndTriesAgainWhenAsked() throws Exception {
        renders.work = attempt -> {
            if (renders.reopened.isEmpty()) {
                throw BROKEN.toException();
            }
        };
        startWorkers();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        await().atMost(PATIENCE).until(() -> !administration().failed(null, 10).isEmpty());
        assertThat(renders.gaveUp).containsExactly(BROKEN);
        assertThat(administration().failed(null, 10).getFirst().fault()).isEqualTo(BROKEN);

        assertThat(administration().retry(UUID.randomUUID())).isFalse();
        assertThat(administration().retry(job.id())).isTrue();
        assertThat(administration().retry(job.id())).isFalse();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        settled();
        assertThat(administration().failed(null, 10)).isEmpty();
    }

    @Test
    void listsFailedJobsInPagesTheLatestFirst() {
        renders.work = attempt -> {
            throw BROKEN.toException();
        };
        startWorkers();
        for (int i = 0; i < 5; i++) {
            submit(job());
        }
        await().atMost(PATIENCE).until(() -> administration().failed(null, 10).size() == 5);
        List<FailedJob> all = administration().failed(null, 10);
        List<FailedJob> first = administration().failed(null, 2);
        List<FailedJob> second = administration().failed(first.getLast().id(), 3);
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(second).isEqualTo(all.subList(2, 5));
    }

    @Test
    void whatFoundNoRoomWasNotTried() throws Exception {
        CountDownLatch refusals = new CountDownLatch(7);
        renders.work = attempt -> {
            if (refusals.getCount() > 0) {
                refusals.countDown();
                throw Fault.temporary(FaultCategory.OVERLOADED, "overloaded", "Full.")
                        .toException();
            }
        };
        startWorkers();
        Job job = job();
        submit(job);
        for (int i = 0; i < 8; i++) {
            assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        }
        settled();
        assertThat(renders.gaveUp).isEmpty();
    }

    @Test
    void whatRanOutOfMemoryWasTried() {
        renders.work = attempt -> {
            throw Fault.temporary(FaultCategory.OVERLOADED, "out-of-memory", "Not enough.")
                    .toException();
        };
        startWorkers();
        submit(job());
        await().atMost(PATIENCE).until(() -> !administration().failed(null, 1).isEmpty());
        assertThat(renders.calls).hasSize(5);
    }

    @Test
    void usesAllWorkers() throws Exception {
        CyclicBarrier together = new CyclicBarrier(WORKERS);
        renders.work = attempt -> together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        startWorkers();
        for (int i = 0; i < WORKERS * 4; i++) {
            submit(job());
        }
        for (int i = 0; i < WORKERS * 4; i++) {
            assertThat(renders.next().attempt()).isEqualTo(1);
        }
    }

    @Test
    void takesManyJobsEachOnce() throws Exception {
        startWorkers();
        List<UUID> ids = new ArrayList<>();
        transaction().executeWithoutResult(_ -> {
            for (int i = 0; i < 200; i++) {
                Job job = job();
                ids.add(job.id());
                queue().submit(job, Instant.now());
            }
        });
        List<UUID> seen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            seen.add(renders.next().job());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aStopHandsBackWhatItInterruptsWithoutCountingIt() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        renders.work = attempt -> {
            started.countDown();
            new CountDownLatch(1).await();
        };
        startWorkers();
        Job job = job();
        submit(job);
        started.await();
        stopWorkers();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));

        renders.work = attempt -> {};
        startWorkers();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
    }

    @Test
    void aStopHandsBackWhatDoesNotEndAndHearsNoMoreOfIt() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        renders.work = attempt -> {
            started.countDown();
            RecordingHandler.awaitUninterrupted(go);
            over.countDown();
            throw BROKEN.toException();
        };
        startWorkers();
        Job job = job();
        submit(job);
        started.await();
        stopWorkers();
        renders.work = attempt -> {};
        startWorkers();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        settled();
        go.countDown();
        over.await();
        settled();
        assertThat(administration().failed(null, 10)).isEmpty();
    }

    @Test
    void startsNothingWhilePaused() throws Exception {
        startWorkers();
        pauseWorkers();
        Job job = job();
        submit(job);
        await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(renders.calls::isEmpty);
        resumeWorkers();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
    }

    protected void submit(Job job) {
        queue().submit(job, Instant.now());
    }

    protected static Job job() {
        UUID id = UUID.randomUUID();
        return new Job(id, new JobPayload.RenderImage(id));
    }

    /** Returns when a job that was submitted after all others has run and nothing is left to do. */
    private void settled() {
        UUID id = UUID.randomUUID();
        queue().submit(new Job(id, new JobPayload.PurgeImage(id)), Instant.now());
        await().atMost(PATIENCE).until(() -> renders.purged.contains(id));
    }

    public record Call(UUID job, int attempt) {}

    /** Work of a test. */
    public interface Work {
        void run(int attempt) throws Exception;
    }

    /** Records each call when it starts, then does the test's work. */
    protected static final class RecordingHandler implements JobHandler<JobPayload.RenderImage> {

        private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

        public final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        public final List<Fault> gaveUp = java.util.Collections.synchronizedList(new ArrayList<>());
        public final List<UUID> reopened = java.util.Collections.synchronizedList(new ArrayList<>());
        public final List<UUID> purged = java.util.Collections.synchronizedList(new ArrayList<>());
        public volatile Work work = attempt -> {};

        @Override
        public Class<JobPayload.RenderImage> payloadType() {
            return JobPayload.RenderImage.class;
        }

        @Override
        public void handle(JobPayload.RenderImage payload, int attempt) throws Exception {
            CURRENT.set(payload.image());
            calls.add(new Call(payload.image(), attempt));
            work.run(attempt);
        }

        @Override
        public void gaveUp(JobPayload.RenderImage payload, Fault fault) {
            gaveUp.add(fault);
        }

        @Override
        public void reopen(JobPayload.RenderImage payload) {
            reopened.add(payload.image());
        }

        /** Notes the id. */
        public JobHandler<JobPayload.PurgeImage> purges() {
            return new JobHandler<>() {
                @Override
                public Class<JobPayload.PurgeImage> payloadType() {
                    return JobPayload.PurgeImage.class;
                }

                @Override
                public void handle(JobPayload.PurgeImage payload, int attempt) {
                    purged.add(payload.image());
                }

                @Override
                public void gaveUp(JobPayload.PurgeImage payload, Fault fault) {
                    throw new AssertionError(fault);
                }
            };
        }

        public Call next() throws InterruptedException {
            Call call = calls.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(call).isNotNull();
            return call;
        }

        static UUID current() {
            return CURRENT.get();
        }

        static void awaitUninterrupted(CountDownLatch latch) {
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
}
