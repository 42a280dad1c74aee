package dev.imagemill.job.database;

import dev.imagemill.job.Job;
import dev.imagemill.job.JobQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs in the database, carried to workers by db-scheduler. */
public final class DbSchedulerJobQueue implements JobQueue {

    private final JobTable jobs;
    private final ScheduledTasks tasks;
    private final TransactionOperations transaction;
    private final WakeUp wakeUp;
    private final Clock clock;

    DbSchedulerJobQueue(
            JobTable jobs, ScheduledTasks tasks, TransactionOperations transaction, WakeUp wakeUp, Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.transaction = transaction;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    @Override
    public void submit(Job job, Instant notBefore) {
        transaction.executeWithoutResult(_ -> {
            if (jobs.submit(job, notBefore)) {
                tasks.add(job.id(), notBefore);
                if (!notBefore.isAfter(clock.instant())) {
                    wakeAfterCommit();
                }
            }
        });
    }

    @Override
    public void cancel(UUID id) {
        transaction.executeWithoutResult(_ -> {
            if (jobs.cancel(id)) {
                tasks.remove(id);
            }
        });
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.wake();
            }
        });
    }
}
