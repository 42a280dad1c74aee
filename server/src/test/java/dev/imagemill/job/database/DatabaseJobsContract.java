package dev.imagemill.job.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.Samples;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.SqlImageCatalog;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.job.FailedJob;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobContract;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.Lane;
import dev.imagemill.job.RecordingHandler.Call;
import dev.imagemill.job.RetryLaterException;
import dev.imagemill.job.Urgency;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What only a look into the tables of a database shows. */
abstract class DatabaseJobsContract extends JobContract {

    private JdbcClient jdbc() {
        return parts().jdbc();
    }

    private Database database() {
        return parts().database();
    }

    private DatabaseJobsUnderTest parts() {
        return (DatabaseJobsUnderTest) jobs;
    }

    @Test
    void countsTheAttemptBeforeTheWork() throws Exception {
        renders.work = attempt -> {
            assertThat(jdbc().sql("select attempts from job")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(attempt);
            throw BUSY.toException();
        };
        jobs.start();
        submit(job());
        await().atMost(PATIENCE)
                .until(() -> !jobs.administration().failed(null, 1).isEmpty());
        assertThat(jobs.administration().failed(null, 1).getFirst().fault().detail())
                .contains("far-away");
    }

    @Test
    void leavesNoRowOfTheSchedulersBehind() {
        jobs.start();
        submit(job());
        await().atMost(PATIENCE)
                .until(() -> jdbc().sql("select state from job")
                        .query(String.class)
                        .single()
                        .equals("done"));
        assertThat(scheduled()).isZero();
    }

    @Test
    void findsJobsThatAreNotScheduled() throws Exception {
        Job job = job();
        submit(job);
        jdbc().sql("delete from scheduled_tasks").update();
        jobs.start();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
    }

    @Test
    void takesUpWhatADeadProcessHeld() throws Exception {
        Job job = job();
        submit(job);
        heldByTheDead(job.id(), 2);
        jobs.start();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 3));
    }

    @Test
    void setsAsideWhatKilledItsProcessTooOften() throws Exception {
        Job job = job();
        submit(job);
        heldByTheDead(job.id(), 5);
        jobs.start();
        await().atMost(PATIENCE)
                .until(() -> !jobs.administration().failed(null, 1).isEmpty());
        assertThat(renders.calls).isEmpty();
        assertThat(renders.gaveUp).hasSize(1);
        assertThat(renders.gaveUp.getFirst().code()).isEqualTo("attempts-used-up");
        assertThat(renders.gaveUp.getFirst().detail()).contains("process ended");
        assertThat(scheduled()).isZero();
    }

    @Test
    void forgetsWhatEndedLongAgo() {
        Job job = job();
        submit(job);
        jdbc().sql("update job set state = 'done', updated_at = :long")
                .param("long", Instant.now().minus(Duration.ofDays(2)).toEpochMilli())
                .update();
        jobs.start();
        assertThat(jdbc().sql("select count(*) from job").query(Integer.class).single())
                .isZero();
    }

    @Test
    void startsNothingBeforeItsTimeWhateverTheSchedulerHolds() {
        Job later = job();
        Instant time = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        jobs.queue().submit(later, time);
        jdbc().sql("update scheduled_tasks set execution_time = :now")
                .param("now", Timestamp.from(Instant.now()))
                .update();
        jobs.start();
        await().atMost(PATIENCE).until(() -> scheduledAt(later.id()).isAfter(Instant.now()));
        assertThat(scheduledAt(later.id()).toEpochMilli()).isEqualTo(time.toEpochMilli());
        assertThat(renders.calls).isEmpty();
        assertThat(renders.gaveUp).isEmpty();
    }

    @Test
    void runsOnceMoreWhenItsNewTimeHasCome() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        renders.work = attempt -> go.await();
        jobs.start();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        Instant time = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        jobs.queue().submit(job, time.plusSeconds(60));
        jobs.queue().submit(job, time);
        jobs.queue().submit(job, time.plusSeconds(60));
        go.countDown();
        await().atMost(PATIENCE).until(() -> scheduledAt(job.id()).isAfter(Instant.now()));
        assertThat(scheduledAt(job.id()).toEpochMilli()).isEqualTo(time.toEpochMilli());
        assertThat(renders.calls).isEmpty();
    }

    @Test
    void anAttemptThatFailsLeavesTheNewTimeAlone() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        renders.work = attempt -> {
            go.await();
            throw BUSY.toException();
        };
        jobs.start();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        Instant time = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        jobs.queue().submit(job, time);
        go.countDown();
        await().atMost(PATIENCE).until(() -> scheduledAt(job.id()).isAfter(Instant.now()));
        assertThat(scheduledAt(job.id()).toEpochMilli()).isEqualTo(time.toEpochMilli());
    }

    @Test
    void triesPurgesAgainThatWereSetAside() {
        UUID id = UUID.randomUUID();
        jobs.queue().submit(new Job(id, new JobPayload.PurgeImage(id)), Instant.now());
        jdbc().sql("update job set state = 'failed', attempts = 5, updated_at = :long")
                .param("long", Instant.now().minusSeconds(60).toEpochMilli())
                .update();
        jdbc().sql("delete from scheduled_tasks").update();
        jobs.start();
        await().atMost(PATIENCE).until(() -> !purges.calls.isEmpty());
    }

    @Test
    void listsTheFailedJobsOfAnOwnersImages() {
        SqlImageCatalog catalog = new SqlImageCatalog(
                database(), new JdbcTransactionManager(database().dataSource()), Clock.systemUTC());
        OwnerId owner = Samples.owner();
        ImageId first = failed(catalog, owner, "first");
        ImageId second = failed(catalog, owner, "second");
        ImageId deleted = failed(catalog, owner, "deleted");
        catalog.delete(owner, deleted);
        failed(catalog, Samples.owner(), "another's");
        assertThat(jobs.administration().failedOf(owner, 10))
                .extracting(FailedJob::subject)
                .containsExactly(second.value(), first.value());
        assertThat(jobs.administration().failedOf(owner, 1))
                .extracting(FailedJob::subject)
                .containsExactly(second.value());
    }

    @Test
    void everyLaneFindsItsJobsThatAreNotScheduled() throws Exception {
        Job fetch = fetch();
        Job send = send();
        submit(fetch);
        submit(send);
        jdbc().sql("delete from scheduled_fetches").update();
        jdbc().sql("delete from scheduled_sends").update();
        jobs.start();
        assertThat(fetches.next()).isEqualTo(new Call(fetch.id(), 1));
        assertThat(sends.next()).isEqualTo(new Call(send.id(), 1));
    }

    @Test
    void everyLaneTakesUpWhatADeadProcessHeld() throws Exception {
        Job fetch = fetch();
        submit(fetch);
        heldByTheDead(fetch.id(), 4);
        jobs.start();
        assertThat(fetches.next()).isEqualTo(new Call(fetch.id(), 5));
    }

    @Test
    void aKindThatMayBeTriedMoreOftenSurvivesMoreKilledProcesses() throws Exception {
        fetches.attempts = _ -> 8;
        Job fetch = fetch();
        submit(fetch);
        heldByTheDead(fetch.id(), 7);
        jobs.start();
        assertThat(fetches.next()).isEqualTo(new Call(fetch.id(), 8));
    }

    @Test
    void aKindThatMayBeTriedLessOftenIsSetAsideSooner() {
        fetches.attempts = _ -> 2;
        Job fetch = fetch();
        submit(fetch);
        heldByTheDead(fetch.id(), 2);
        jobs.start();
        await().atMost(PATIENCE).until(() -> !fetches.gaveUp.isEmpty());
        assertThat(fetches.calls).isEmpty();
        assertThat(fetches.gaveUp.getFirst().detail()).contains("tried 2 times").contains("process ended");
    }

    @Test
    void neverStartsBeforeItsTimeForTheFractionsOfAMillisecond() {
        Instant now = Instant.parse("2026-01-02T03:04:05.678900Z");
        JobTable table = new JobTable(jdbc(), Clock.fixed(now, ZoneOffset.UTC));
        Instant later = now.plusSeconds(60).plusNanos(1);
        Instant rounded = Instant.parse("2026-01-02T03:05:05.679Z");

        Job waiting = job();
        table.submit(waiting, later);
        assertThat(table.awaited(waiting.id())).contains(rounded);

        Job due = job();
        table.submit(due, now);
        Attempt attempt = table.start(due.id()).orElseThrow();
        table.submit(due, later);
        assertThat(table.awaited(due.id())).contains(rounded);

        Job again = job();
        table.submit(again, now);
        Attempt failed = table.start(again.id()).orElseThrow();
        assertThat(table.putBack(failed, BUSY, later)).contains(rounded);
        assertThat(table.end(attempt, null)).contains(new JobTable.Ended(JobTable.QUEUED, rounded));
    }

    @Test
    void nobodyIsToldOfAnAttemptThatIsNoLongerTheLatest() throws Exception {
        renders.work = attempt -> {
            if (attempt == 1) {
                jdbc().sql("update job set attempts = 2").update();
                throw BROKEN.toException();
            }
        };
        jobs.start();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 3));
        assertThat(renders.gaveUp).isEmpty();
    }

    @Test
    void keepsItsPriorityThroughRetriesAndRepairs() throws Exception {
        renders.work = attempt -> {
            if (attempt == 1) {
                throw new RetryLaterException(BUSY, Duration.ofHours(1));
            }
        };
        Job bulk = bulk();
        submit(bulk);
        assertThat(priority(bulk)).isEqualTo(10);
        jobs.start();
        renders.next();
        await().atMost(PATIENCE).until(() -> scheduledAt(bulk.id()).isAfter(Instant.now()));
        assertThat(priority(bulk)).isEqualTo(10);
        jobs.stop();

        jdbc().sql("delete from scheduled_tasks").update();
        jobs.start();
        await().atMost(PATIENCE).until(() -> scheduledAt(bulk.id()).isAfter(Instant.now()));
        assertThat(priority(bulk)).isEqualTo(10);
        submit(new Job(bulk.id(), bulk.payload(), Urgency.URGENT));
        assertThat(priority(bulk)).isEqualTo(90);
        assertThat(scheduledAt(bulk.id())).isAfter(Instant.now());
    }

    private int priority(Job job) {
        return jdbc().sql("select priority from scheduled_tasks where task_instance = :id")
                .param("id", job.id().toString())
                .query(Integer.class)
                .single();
    }

    private ImageId failed(SqlImageCatalog catalog, OwnerId owner, String name) {
        ImageId id = catalog.add(Samples.image(owner, name)).id();
        submit(new Job(id.value(), new JobPayload.RenderImage(id.value())));
        jdbc().sql("update job set state = 'failed', fault = :fault where id = :id")
                .param("fault", FaultJson.write(BUSY))
                .param("id", id.value())
                .update();
        return id;
    }

    private Instant scheduledAt(UUID id) {
        return jdbc().sql("select execution_time from scheduled_tasks where task_instance = :id and picked = :no")
                .param("id", id.toString())
                .param("no", false)
                .query((r, n) -> r.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private void heldByTheDead(UUID id, int attempts) {
        jdbc().sql("update job set state = 'running', attempts = :attempts where id = :id")
                .param("attempts", attempts)
                .param("id", id)
                .update();
        for (Lane lane : Lane.values()) {
            jdbc().sql("update " + ScheduledTasks.table(lane)
                            + " set picked = :yes, picked_by = 'dead', last_heartbeat = :long")
                    .param("yes", true)
                    .param("long", Timestamp.from(Instant.now().minusSeconds(3600)))
                    .update();
        }
    }

    private int scheduled() {
        return jdbc().sql("select count(*) from scheduled_tasks where task_name = 'job'")
                .query(Integer.class)
                .single();
    }
}
