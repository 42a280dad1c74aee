package dev.imagemill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagemill.fault.Fault;
import dev.imagemill.job.RecordingHandler.Call;
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

/** What every job queue, with its workers, holds to. */
public abstract class JobQueueContract extends JobContract {

    @Test
    void runsWhatWasCommittedAndNothingElse() throws Exception {
        jobs.start();
        Job lost = job();
        jobs.transaction().executeWithoutResult(status -> {
            jobs.queue().submit(lost, Instant.now());
            status.setRollbackOnly();
        });
        Job kept = job();
        jobs.transaction().executeWithoutResult(_ -> {
            jobs.queue().submit(kept, Instant.now());
            assertThat(renders.calls).isEmpty();
        });
        assertThat(renders.next()).isEqualTo(new Call(kept.id(), 1));
        submit(kept);
        assertThat(renders.next()).isEqualTo(new Call(kept.id(), 1));
        assertThat(renders.calls).isEmpty();
    }

    @Test
    void waitsForItsTimeAndCanBeCancelledBefore() throws Exception {
        jobs.start();
        Job later = job();
        jobs.queue().submit(later, Instant.now().plusSeconds(3600));
        Job soon = job();
        jobs.queue().submit(soon, Instant.now().plusMillis(100));
        assertThat(renders.next().job()).isEqualTo(soon.id());
        jobs.queue().cancel(later.id());
        jobs.queue().cancel(later.id());
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
        jobs.start();
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
        jobs.start();
        Job job = job();
        submit(job);
        started.await();
        submit(job);
        submit(job);
        jobs.queue().cancel(job.id());
        go.countDown();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        settled();
        assertThat(renders.calls).isEmpty();
    }

    @Test
    void usesAllWorkers() throws Exception {
        CyclicBarrier together = new CyclicBarrier(WORKERS);
        renders.work = attempt -> together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        jobs.start();
        for (int i = 0; i < WORKERS * 4; i++) {
            submit(job());
        }
        for (int i = 0; i < WORKERS * 4; i++) {
            assertThat(renders.next().attempt()).isEqualTo(1);
        }
    }

    @Test
    void takesManyJobsEachOnce() throws Exception {
        jobs.start();
        List<UUID> ids = new ArrayList<>();
        jobs.transaction().executeWithoutResult(_ -> {
            for (int i = 0; i < 200; i++) {
                Job job = job();
                ids.add(job.id());
                jobs.queue().submit(job, Instant.now());
            }
        });
        List<UUID> seen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            seen.add(renders.next().job());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void startsNothingWhilePaused() throws Exception {
        jobs.start();
        jobs.pause();
        Job job = job();
        submit(job);
        await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(renders.calls::isEmpty);
        jobs.resume();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
    }

    @Test
    void aStopHandsBackWhatItInterruptsWithoutCountingIt() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        renders.work = attempt -> {
            started.countDown();
            new CountDownLatch(1).await();
        };
        jobs.start();
        Job job = job();
        submit(job);
        started.await();
        jobs.stop();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));

        renders.work = attempt -> {};
        jobs.start();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
    }

    @Test
    void aStopHandsBackWhatDoesNotEndAndHearsNoMoreOfIt() throws Exception {
        CountDownLatch second = heldWhileTheFirstEndsLate(BROKEN);
        assertThat(renders.gaveUp).isEmpty();
        assertThat(jobs.administration().failed(null, 10)).isEmpty();
        second.countDown();
        settled();
        assertThat(renders.gaveUp).isEmpty();
        assertThat(jobs.administration().failed(null, 10)).isEmpty();
        assertThat(renders.calls).isEmpty();
    }

    @Test
    void whatWasHandedBackIsNotTriedAgainForALateFault() throws Exception {
        CountDownLatch second = heldWhileTheFirstEndsLate(BUSY);
        Job last = job();
        submit(last);
        assertThat(renders.next()).isEqualTo(new Call(last.id(), 1));
        second.countDown();
        settled();
        assertThat(renders.calls).isEmpty();
    }

    /**
     * Has a job handed back by a stop, since its work does not listen, and begun anew; then the old work ends with a fault. Returns
     * when its worker is through with that, with what the new work waits for.
     */
    private CountDownLatch heldWhileTheFirstEndsLate(Fault late) throws Exception {
        BlockingQueue<Thread> workers = new LinkedBlockingQueue<>();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        renders.work = attempt -> {
            workers.add(Thread.currentThread());
            JobContract.awaitUninterrupted(first);
            throw late.toException();
        };
        jobs.start();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        Thread worker = workers.take();
        jobs.stop();
        renders.work = attempt -> {
            if (RecordingHandler.current().equals(job.id())) {
                second.await();
            }
        };
        jobs.start();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        first.countDown();
        // Those of workers that were stopped end with what they do.
        assertThat(worker.join(PATIENCE)).isTrue();
        return second;
    }
}
