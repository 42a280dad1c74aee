package dev.imagemill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.job.RecordingHandler.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often every job queue has a job tried, and when. */
public abstract class JobAttemptsContract extends JobContract {

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
        jobs.start();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 2));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 3));
        settled();
        assertThat(renders.gaveUp).isEmpty();
        assertThat(jobs.administration().failed(null, 10)).isEmpty();
    }

    @Test
    void setsAsideWhatRunsOutOfAttemptsWhileOthersGoOn() throws Exception {
        UUID bad = UUID.randomUUID();
        renders.work = attempt -> {
            if (RecordingHandler.current().equals(bad)) {
                throw BUSY.toException();
            }
        };
        jobs.start();
        submit(new Job(bad, new JobPayload.RenderImage(bad)));
        Job good = job();
        submit(good);
        await().atMost(PATIENCE).until(() -> !renders.gaveUp.isEmpty());
        await().atMost(PATIENCE)
                .until(() -> !jobs.administration().failed(null, 10).isEmpty());
        await().atMost(PATIENCE).until(() -> renders.calls.contains(new Call(good.id(), 1)));

        List<Call> calls = new ArrayList<>(renders.calls);
        assertThat(calls)
                .filteredOn(c -> c.job().equals(bad))
                .extracting(Call::attempt)
                .containsExactly(1, 2, 3, 4, 5);
        FailedJob failed = jobs.administration().failed(null, 10).getFirst();
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
        jobs.start();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        await().atMost(PATIENCE)
                .until(() -> !jobs.administration().failed(null, 10).isEmpty());
        assertThat(renders.gaveUp).containsExactly(BROKEN);
        assertThat(jobs.administration().failed(null, 10).getFirst().fault()).isEqualTo(BROKEN);

        assertThat(jobs.administration().retry(UUID.randomUUID())).isFalse();
        assertThat(jobs.administration().retry(job.id())).isTrue();
        assertThat(jobs.administration().retry(job.id())).isFalse();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        settled();
        assertThat(jobs.administration().failed(null, 10)).isEmpty();
    }

    @Test
    void listsFailedJobsInPagesTheLatestFirst() {
        renders.work = attempt -> {
            throw BROKEN.toException();
        };
        jobs.start();
        for (int i = 0; i < 5; i++) {
            submit(job());
        }
        await().atMost(PATIENCE)
                .until(() -> jobs.administration().failed(null, 10).size() == 5);
        List<FailedJob> all = jobs.administration().failed(null, 10);
        List<FailedJob> first = jobs.administration().failed(null, 2);
        List<FailedJob> second = jobs.administration().failed(first.getLast().id(), 3);
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
        jobs.start();
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
        jobs.start();
        submit(job());
        await().atMost(PATIENCE)
                .until(() -> !jobs.administration().failed(null, 1).isEmpty());
        assertThat(renders.calls).hasSize(5);
    }

    @Test
    void waitsAsLongAsTheHandlerSaysAndCountsTheAttempt() throws Exception {
        Duration wait = Duration.ofMillis(400);
        List<Instant> tries = new CopyOnWriteArrayList<>();
        renders.work = attempt -> {
            tries.add(Instant.now());
            if (attempt == 1) {
                throw new RetryLaterException(BUSY, wait);
            }
        };
        jobs.start();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 2));
        await().atMost(PATIENCE).until(() -> tries.size() == 2);
        assertThat(Duration.between(tries.getFirst(), tries.getLast())).isGreaterThanOrEqualTo(wait);
    }

    @Test
    void givesUpWhatIsToBeTriedLaterTooOften() {
        renders.work = attempt -> {
            throw new RetryLaterException(BUSY, Duration.ofMillis(1));
        };
        jobs.start();
        submit(job());
        await().atMost(PATIENCE).until(() -> !renders.gaveUp.isEmpty());
        assertThat(renders.calls).hasSize(5);
    }

    @Test
    void doesNotCountWhatWasNotBegun() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        renders.work = attempt -> {
            if (calls.incrementAndGet() <= 7) {
                throw RetryLaterException.notBegun(BUSY, Duration.ofMillis(1));
            }
        };
        jobs.start();
        Job job = job();
        submit(job);
        for (int i = 0; i < 8; i++) {
            assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        }
    }

    @Test
    void aHandlerSaysHowOftenItsJobsAreTried() {
        fetches.attempts = usual -> usual + 2;
        sends.attempts = _ -> 1;
        fetches.work = attempt -> {
            throw BUSY.toException();
        };
        sends.work = fetches.work;
        jobs.start();
        submit(fetch());
        submit(send());
        await().atMost(PATIENCE)
                .until(() -> jobs.administration().failed(null, 10).size() == 2);
        assertThat(fetches.calls).extracting(Call::attempt).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(sends.calls).extracting(Call::attempt).containsExactly(1);
        assertThat(sends.gaveUp.getFirst().detail()).contains("tried once");
        assertThat(fetches.gaveUp.getFirst().detail()).contains("tried 7 times");
    }
}
