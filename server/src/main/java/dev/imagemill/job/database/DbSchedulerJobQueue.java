package dev.imagemill.job.database;

import dev.imagemill.job.Job;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.Lane;
import dev.imagemill.job.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs in the database, carried to workers by db-scheduler. */
public final class DbSchedulerJobQueue implements JobQueue {

    private final JobTable jobs;
    private final Map<Lane, LaneQueue> lanes;
    private final TransactionOperations transaction;
    private final Clock clock;

    DbSchedulerJobQueue(JobTable jobs, Map<Lane, LaneQueue> lanes, TransactionOperations transaction, Clock clock) {
        this.jobs = jobs;
        this.lanes = lanes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void submit(Job job, Instant notBefore) {
        LaneQueue lane = lane(job.payload().lane());
        transaction.executeWithoutResult(_ -> {
            if (jobs.submit(job, notBefore)) {
                lane.tasks().add(job.id(), jobs.earliest(notBefore));
                if (!notBefore.isAfter(clock.instant())) {
                    wakeAfterCommit(lane, job.urgency());
                }
            } else if (jobs.raise(job.id(), job.urgency())) {
                lane.tasks().reprioritise(job.id());
                wakeAfterCommit(lane, job.urgency());
            }
        });
    }

    @Override
    public void cancel(UUID id) {
        transaction.executeWithoutResult(
                _ -> jobs.cancel(id).ifPresent(lane -> lane(lane).tasks().remove(id)));
    }

    private LaneQueue lane(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    private static void wakeAfterCommit(LaneQueue lane, Urgency urgency) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lane.wakeUp().wake(urgency);
            }
        });
    }
}
