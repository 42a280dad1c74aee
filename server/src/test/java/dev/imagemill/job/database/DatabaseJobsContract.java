package dev.imagemill.job.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.Samples;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.SqlImageCatalog;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.job.FailedJob;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobAdministration;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.JobQueueContract;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract on a database, and what only a look into its tables shows. */
abstract class DatabaseJobsContract extends JobQueueContract {

    private static final JobSettings SETTINGS = new JobSettings(
            WORKERS,
            5,
            Duration.ofMillis(2),
            Duration.ofMillis(10),
            Duration.ofMillis(500),
            Duration.ofMillis(50),
            Duration.ofMillis(600),
            Duration.ofDays(1));

    @TempDir
    Path folder;

    private Database database;
    private DatabaseJobs jobs;
    private JdbcClient jdbc;
    private TransactionOperations transaction;
    private DbSchedulerWorkers workers;

    abstract DatabaseSettings settings();

    @BeforeEach
    void open() {
        database = Database.open(settings(), folder.resolve("test.db"));
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        transaction = new TransactionTemplate(transactions);
        jdbc = JdbcClient.create(database.dataSource());
        jobs = new DatabaseJobs(database.dataSource(), transactions, SETTINGS, Clock.systemUTC());
        workers = jobs.workers(handlers(), new Random(1));
    }

    @AfterEach
    void close() {
        if (workers != null) {
            workers.stop();
        }
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected JobQueue queue() {
        return jobs.queue();
    }

    @Override
    protected JobAdministration administration() {
        return jobs.administration(handlers());
    }

    @Override
    protected TransactionOperations transaction() {
        return transaction;
    }

    @Override
    protected void startWorkers() {
        workers.start();
        assertThat(workers.isRunning()).isTrue();
    }

    @Override
    protected void stopWorkers() {
        workers.stop();
        assertThat(workers.isRunning()).isFalse();
    }

    @Override
    protected void pauseWorkers() {
        workers.pause();
    }

    @Override
    protected void resumeWorkers() {
        workers.resume();
    }

    @Test
    void countsTheAttemptBeforeTheWork() throws Exception {
        renders.work = attempt -> {
            assertThat(jdbc.sql("select attempts from job").query(Integer.class).single())
                    .isEqualTo(attempt);
            throw BUSY.toException();
        };
        startWorkers();
        submit(job());
        await().atMost(PATIENCE).until(() -> !administration().failed(null, 1).isEmpty());
        assertThat(administration().failed(null, 1).getFirst().fault().detail()).contains("far-away");
    }

    @Test
    void leavesNoRowOfTheSchedulersBehind() {
        startWorkers();
        submit(job());
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select state from job")
                        .query(String.class)
                        .single()
                        .equals("done"));
        assertThat(scheduled()).isZero();
    }

    @Test
    void findsJobsThatAreNotScheduled() throws Exception {
        Job job = job();
        submit(job);
        jdbc.sql("delete from scheduled_tasks").update();
        startWorkers();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
    }

    @Test
    void takesUpWhatADeadProcessHeld() throws Exception {
        Job job = job();
        submit(job);
        heldByTheDead(job.id(), 2);
        startWorkers();
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 3));
    }

    @Test
    void setsAsideWhatKilledItsProcessTooOften() throws Exception {
        Job job = job();
        submit(job);
        heldByTheDead(job.id(), 5);
        startWorkers();
        await().atMost(PATIENCE).until(() -> !administration().failed(null, 1).isEmpty());
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
        jdbc.sql("update job set state = 'done', updated_at = :long")
                .param("long", Instant.now().minus(Duration.ofDays(2)).toEpochMilli())
                .update();
        startWorkers();
        assertThat(jdbc.sql("select count(*) from job").query(Integer.class).single())
                .isZero();
    }

    @Test
    void startsNothingBeforeItsTimeWhateverTheSchedulerHolds() {
        Job later = job();
        Instant time = Instant.now().plusSeconds(3600);
        queue().submit(later, time);
        jdbc.sql("update scheduled_tasks set execution_time = :now")
                .param("now", Timestamp.from(Instant.now()))
                .update();
        startWorkers();
        await().atMost(PATIENCE).until(() -> scheduledAt(later.id()).isAfter(Instant.now()));
        assertThat(scheduledAt(later.id()).toEpochMilli()).isEqualTo(time.toEpochMilli());
        assertThat(renders.calls).isEmpty();
        assertThat(renders.gaveUp).isEmpty();
    }

    @Test
    void runsOnceMoreWhenItsNewTimeHasCome() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        renders.work = attempt -> go.await();
        startWorkers();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        Instant time = Instant.now().plusSeconds(3600);
        queue().submit(job, time.plusSeconds(60));
        queue().submit(job, time);
        queue().submit(job, time.plusSeconds(60));
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
        startWorkers();
        Job job = job();
        submit(job);
        assertThat(renders.next()).isEqualTo(new Call(job.id(), 1));
        Instant time = Instant.now().plusSeconds(3600);
        queue().submit(job, time);
        go.countDown();
        await().atMost(PATIENCE).until(() -> scheduledAt(job.id()).isAfter(Instant.now()));
        assertThat(scheduledAt(job.id()).toEpochMilli()).isEqualTo(time.toEpochMilli());
    }

    @Test
    void triesPurgesAgainThatWereSetAside() {
        UUID id = UUID.randomUUID();
        queue().submit(new Job(id, new JobPayload.PurgeImage(id)), Instant.now());
        jdbc.sql("update job set state = 'failed', attempts = 5, updated_at = :long")
                .param("long", Instant.now().minusSeconds(60).toEpochMilli())
                .update();
        jdbc.sql("delete from scheduled_tasks").update();
        startWorkers();
        await().atMost(PATIENCE).until(() -> renders.purged.contains(id));
    }

    @Test
    void listsTheFailedJobsOfAnOwnersImages() {
        SqlImageCatalog catalog =
                new SqlImageCatalog(database, new JdbcTransactionManager(database.dataSource()), Clock.systemUTC());
        OwnerId owner = Samples.owner();
        ImageId first = failed(catalog, owner, "first");
        ImageId second = failed(catalog, owner, "second");
        ImageId deleted = failed(catalog, owner, "deleted");
        catalog.delete(owner, deleted);
        failed(catalog, Samples.owner(), "another's");
        assertThat(administration().failedOf(owner, 10))
                .extracting(FailedJob::subject)
                .containsExactly(second.value(), first.value());
        assertThat(administration().failedOf(owner, 1))
                .extracting(FailedJob::subject)
                .containsExactly(second.value());
    }

    private ImageId failed(SqlImageCatalog catalog, OwnerId owner, String name) {
        ImageId id = catalog.add(Samples.image(owner, name)).id();
        submit(new Job(id.value(), new JobPayload.RenderImage(id.value())));
        jdbc.sql("update job set state = 'failed', fault = :fault where id = :id")
                .param("fault", FaultJson.write(BUSY))
                .param("id", id.value())
                .update();
        return id;
    }

    private Instant scheduledAt(UUID id) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_instance = :id and picked = :no")
                .param("id", id.toString())
                .param("no", false)
                .query((r, n) -> r.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private void heldByTheDead(UUID id, int attempts) {
        jdbc.sql("update job set state = 'running', attempts = :attempts where id = :id")
                .param("attempts", attempts)
                .param("id", id)
                .update();
        jdbc.sql("update scheduled_tasks set picked = :yes, picked_by = 'dead', last_heartbeat = :long")
                .param("yes", true)
                .param("long", Timestamp.from(Instant.now().minusSeconds(3600)))
                .update();
    }

    private int scheduled() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'job'")
                .query(Integer.class)
                .single();
    }

    private List<JobHandler<?>> handlers() {
        return List.of(renders, renders.purges());
    }
}
