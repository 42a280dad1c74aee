package dev.imagemill.job.database;

import dev.imagemill.catalog.RepeatableTransaction;
import dev.imagemill.job.JobAdministration;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.Lane;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts queue, workers and administration together over one database. */
public final class DatabaseJobs {

    private final DataSource dataSource;
    private final TransactionOperations transaction;
    private final TransactionOperations repeatable;
    private final TransactionOperations reading;
    private final JobSettings settings;
    private final int describers;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final JobTable jobs;
    private final Map<Lane, LaneQueue> lanes;
    private final DbSchedulerJobQueue queue;

    /**
     * @param transactions of that data source
     * @param describers how many descriptions are written at a time
     */
    public DatabaseJobs(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobSettings settings,
            int describers,
            Clock clock) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.repeatable = repeatable(transactions);
        this.reading = reading(transactions);
        this.settings = settings;
        this.describers = describers;
        this.clock = clock;
        this.jdbc = JdbcClient.create(dataSource);
        this.jobs = new JobTable(jdbc, clock);
        this.lanes = LaneQueue.all(jdbc);
        this.queue = new DbSchedulerJobQueue(jobs, lanes, transaction, clock);
    }

    public JobQueue queue() {
        return queue;
    }

    public JobAdministration administration(List<? extends JobHandler<?>> handlers) {
        return new DatabaseJobAdministration(jdbc, queue, new JobHandlers(handlers), transaction, reading, clock);
    }

    /** Workers, not started yet. */
    public DbSchedulerWorkers workers(List<? extends JobHandler<?>> handlers, RandomGenerator random) {
        BackOff backOff = new BackOff(settings.backOff(), settings.maxBackOff(), random);
        JobHandlers known = new JobHandlers(handlers);
        boolean alone = isEmbedded();
        return new DbSchedulerWorkers(lanes.values().stream()
                .map(lane -> workers(lane, known, backOff, alone))
                .toList());
    }

    private LaneWorkers workers(LaneQueue lane, JobHandlers handlers, BackOff backOff, boolean alone) {
        JobRun run = new JobRun(jobs, lane.tasks(), handlers, repeatable, backOff, settings.maxAttempts(), clock);
        JobSweep sweep = new JobSweep(
                jobs,
                new SweptJobs(jdbc, lane.lane(), reading, clock),
                lane.tasks(),
                repeatable,
                backOff,
                settings.maxBackOff(),
                settings.keepEnded(),
                alone,
                clock);
        return new LaneWorkers(dataSource, settings, describers, run, sweep, lane, clock);
    }

    private static TransactionOperations repeatable(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setName(RepeatableTransaction.NAME);
        return template;
    }

    private static TransactionOperations reading(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        return template;
    }

    private boolean isEmbedded() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
