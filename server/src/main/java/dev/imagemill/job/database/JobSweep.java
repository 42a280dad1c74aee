package dev.imagemill.job.database;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Puts right what a crash or a hand in the tables left, and forgets jobs that ended long ago. */
final class JobSweep {

    private static final Logger LOG = LoggerFactory.getLogger(JobSweep.class);
    private static final int BATCH = 1000;

    private final JobTable jobs;
    private final ScheduledTasks tasks;
    private final TransactionOperations transaction;
    private final Duration keepEnded;
    private final boolean alone;
    private final Clock clock;

    /** @param alone whether no other process can be at work on these jobs: the database is embedded */
    JobSweep(
            JobTable jobs,
            ScheduledTasks tasks,
            TransactionOperations transaction,
            Duration keepEnded,
            boolean alone,
            Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.transaction = transaction;
        this.keepEnded = keepEnded;
        this.alone = alone;
        this.clock = clock;
    }

    /** Before any worker runs: what is held here is held by the dead. */
    void atStart() {
        if (alone) {
            int released = transaction.execute(_ -> tasks.releaseAll());
            if (released > 0) {
                LOG.info("{} jobs were running when the process ended; they are tried again", released);
            }
        }
        run();
    }

    void run() {
        int found = transaction.execute(_ -> {
            var lost = jobs.unscheduled(BATCH);
            lost.forEach(job -> tasks.add(job.id(), job.notBefore()));
            return lost.size();
        });
        if (found > 0) {
            LOG.warn("{} jobs were not scheduled; they are now", found);
        }
        transaction.executeWithoutResult(
                _ -> jobs.deleteEndedBefore(clock.instant().minus(keepEnded)));
    }
}
