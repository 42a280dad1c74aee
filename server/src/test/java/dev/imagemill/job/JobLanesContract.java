package dev.imagemill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Which workers do a job, and which job goes first. */
public abstract class JobLanesContract extends JobContract {

    @Test
    void noLaneTakesTheWorkersOfAnother() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        renders.work = attempt -> go.await();
        fetches.work = renders.work;
        jobs.start();
        for (int i = 0; i < 4 * WORKERS; i++) {
            submit(job());
            submit(fetch());
        }
        await().atMost(PATIENCE).until(() -> renders.calls.size() == WORKERS && fetches.calls.size() == FETCHERS);
        Job send = send();
        submit(send);
        assertThat(sends.next().job()).isEqualTo(send.id());
        assertThat(renders.calls).hasSize(WORKERS);
        assertThat(fetches.calls).hasSize(FETCHERS);

        go.countDown();
        await().atMost(PATIENCE)
                .until(() -> renders.calls.size() == 4 * WORKERS && fetches.calls.size() == 4 * WORKERS);
    }

    @Test
    void urgentJobsGoBeforeBulkOnesOfTheirLane() throws Exception {
        List<UUID> bulk = new ArrayList<>();
        List<UUID> urgent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bulk.add(sent(UUID.randomUUID(), Urgency.BULK));
        }
        for (int i = 0; i < 5; i++) {
            urgent.add(sent(UUID.randomUUID(), Urgency.URGENT));
        }
        List<UUID> started = startedOneByOne(10);
        assertThat(started.subList(0, 5)).containsExactlyElementsOf(urgent);
        assertThat(started.subList(5, 10)).containsExactlyElementsOf(bulk);
    }

    @Test
    void aBulkJobBecomesUrgentAndNotTheOtherWayRound() throws Exception {
        List<UUID> bulk = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            bulk.add(sent(UUID.randomUUID(), Urgency.BULK));
        }
        sent(bulk.getLast(), Urgency.URGENT);
        sent(bulk.getLast(), Urgency.BULK);
        assertThat(startedOneByOne(4)).containsExactly(bulk.get(3), bulk.get(0), bulk.get(1), bulk.get(2));
    }

    @Test
    void anUrgentJobDoesNotWaitForAllBulkOnes() throws Exception {
        Semaphore turns = new Semaphore(0);
        sends.work = attempt -> turns.acquire();
        for (int i = 0; i < 30; i++) {
            sent(UUID.randomUUID(), Urgency.BULK);
        }
        jobs.start();
        sends.next();
        UUID urgent = sent(UUID.randomUUID(), Urgency.URGENT);
        int before = 0;
        do {
            before++;
            turns.release();
        } while (!sends.next().job().equals(urgent));
        turns.release(30);
        // A few that the workers had taken already may go first.
        assertThat(before).isLessThan(15);
    }

    @Test
    void cancelsInEveryLane() {
        Job fetch = fetch();
        Job send = send();
        jobs.queue().submit(fetch, Instant.now().plusSeconds(3600));
        jobs.queue().submit(send, Instant.now().plusSeconds(3600));
        jobs.queue().cancel(fetch.id());
        jobs.queue().cancel(send.id());
        submit(fetch);
        submit(send);
        jobs.start();
        await().atMost(PATIENCE).until(() -> fetches.calls.size() == 1 && sends.calls.size() == 1);
    }

    @Test
    void aStopHandsBackWhatEveryLaneWorksOn() throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        fetches.work = attempt -> {
            started.countDown();
            new CountDownLatch(1).await();
        };
        sends.work = fetches.work;
        jobs.start();
        submit(fetch());
        submit(send());
        started.await();
        jobs.stop();

        fetches.work = attempt -> {};
        sends.work = fetches.work;
        jobs.start();
        await().atMost(PATIENCE).until(() -> fetches.calls.size() == 2 && sends.calls.size() == 2);
        assertThat(fetches.calls).extracting(RecordingHandler.Call::attempt).containsExactly(1, 1);
        assertThat(sends.calls).extracting(RecordingHandler.Call::attempt).containsExactly(1, 1);
    }

    private UUID sent(UUID id, Urgency urgency) {
        submit(new Job(id, new JobPayload.DeliverWebhook(id), urgency));
        return id;
    }

    /** Starts the workers, of which one sends, and gives what was sent in its order. */
    private List<UUID> startedOneByOne(int count) throws InterruptedException {
        jobs.start();
        List<UUID> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            started.add(sends.next().job());
        }
        return started;
    }
}
