package dev.imagemill.job.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts right what a crash or a hand in the tables left in one lane, has purges tried again that were set aside, and forgets jobs
 * that ended long ago.
 */
final class JobSweep {

    private static final Logger LOG = LoggerFactory.getLogger(JobSweep.class);
    private static final int BATCH = 1000;

    private final JobTable jobs;
    private final SweptJobs swept;
    private final ScheduledTasks tasks;
    private final TransactionOperations transaction;
    private final BackOff backOff;
    private final Duration purgeAgainAfter;
    private final Duration keepEnded;
    private final boolean alone;
    private final Clock clock;

    /**
     * @param purgeAgainAfter how long a purge that was set aside rests
     * @param alone whether no other process can be at work on these jobs: the database is embedded
     */
    JobSweep(
            JobTable jobs,
            SweptJobs swept,
            ScheduledTasks tasks,
            TransactionOperations transaction,
            BackOff backOff,
            Duration purgeAgainAfter,
            Duration keepEnded,
            boolean alone,
            Clock clock) {
        this.jobs = jobs;
        this.swept = swept;
        this.tasks = tasks;
        this.transaction = transaction;
        this.backOff = backOff;
        this.purgeAgainAfter = purgeAgainAfter;
        this.keepEnded = keepEnded;
        this.alone = alone;
        this.clock = clock;
    }

    /** Before any worker runs: what is held here is held by the dead. */
    void atStart() {
        if (alone) {
            releaseAllDead();
        }
        run();
    }

    /**
     * As {@link #releaseDead}; and those that have died before, among which the cause is, come up one after the other, so that it is
     * alone when it kills again.
     */
    private void releaseAllDead() {
        int suspects = 0;
        for (UUID id : tasks.held()) {
            int attempts = attempts(id);
            release(id, backOff.after(attempts).plus(backOff.apart(attempts > 1 ? suspects++ : 0)));
        }
    }

    /**
     * Lets go of a job whose process died over it. Not at once: one of those that were at work together may have been the cause,
     * and would take the same others along each time, until they too had used up their attempts.
     */
    void releaseDead(UUID id) {
        release(id, backOff.after(attempts(id)));
    }

    private int attempts(UUID id) {
        return Math.max(jobs.last(id).map(Attempt::number).orElse(1), 1);
    }

    private void release(UUID id, Duration wait) {
        Instant at = clock.instant().plus(wait);
        LOG.info("job {} was running when its process ended; it is taken up again at {}", id, at);
        transaction.executeWithoutResult(_ -> tasks.release(id, at));
    }

    void run() {
        scheduleLost();
        purgeAgain();
        transaction.executeWithoutResult(
                _ -> swept.deleteEndedBefore(clock.instant().minus(keepEnded)));
    }

    /** Looks before it writes: mostly nothing is lost, and others wait for the connection that writes. */
    private void scheduleLost() {
        if (!swept.anyUnscheduled()) {
            return;
        }
        int found = transaction.execute(_ -> {
            var lost = swept.unscheduled(BATCH);
            lost.forEach(job -> tasks.add(job.id(), job.notBefore()));
            return lost.size();
        });
        if (found > 0) {
            LOG.warn("{} jobs were not scheduled; they are now", found);
        }
    }

    /** Bytes of deleted images are not kept for good because the object store was away for long. */
    private void purgeAgain() {
        int again = transaction.execute(_ -> {
            var purges = swept.reopenPurges(clock.instant().minus(purgeAgainAfter), BATCH);
            purges.forEach(job -> tasks.add(job.id(), job.notBefore()));
            return purges.size();
        });
        if (again > 0) {
            LOG.info("{} purges that were set aside are tried again", again);
        }
    }
}
