package dev.imagemill.job.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.job.JobAdministration;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.JobsUnderTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs in a database. */
record DatabaseJobsUnderTest(
        Database database,
        JdbcClient jdbc,
        TransactionOperations transaction,
        DatabaseJobs parts,
        List<JobHandler<?>> handlers,
        DbSchedulerWorkers workers)
        implements JobsUnderTest {

    /** @param file where the database is embedded */
    static DatabaseJobsUnderTest open(
            DatabaseSettings database, Path file, JobSettings settings, List<JobHandler<?>> handlers) {
        Database opened = Database.open(database, file);
        JdbcTransactionManager transactions = new JdbcTransactionManager(opened.dataSource());
        DatabaseJobs jobs = new DatabaseJobs(opened.dataSource(), transactions, settings, 2, Clock.systemUTC());
        return new DatabaseJobsUnderTest(
                opened,
                JdbcClient.create(opened.dataSource()),
                new TransactionTemplate(transactions),
                jobs,
                handlers,
                jobs.workers(handlers, new Random(1)));
    }

    /** Few workers and short times. */
    static JobSettings settings(int workers, int fetchers, int senders, int attempts) {
        return new JobSettings(
                workers,
                fetchers,
                senders,
                attempts,
                Duration.ofMillis(2),
                Duration.ofMillis(10),
                Duration.ofMillis(500),
                Duration.ofMillis(50),
                Duration.ofMillis(600),
                Duration.ofDays(1));
    }

    @Override
    public JobQueue queue() {
        return parts.queue();
    }

    @Override
    public JobAdministration administration() {
        return parts.administration(handlers);
    }

    @Override
    public void start() {
        workers.start();
        assertThat(workers.isRunning()).isTrue();
    }

    @Override
    public void stop() {
        workers.stop();
        assertThat(workers.isRunning()).isFalse();
    }

    @Override
    public void pause() {
        workers.pause();
    }

    @Override
    public void resume() {
        workers.resume();
    }

    @Override
    public void close() {
        workers.stop();
        database.close();
    }
}
