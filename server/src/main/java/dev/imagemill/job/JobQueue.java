package dev.imagemill.job;

import java.time.Instant;
import java.util.UUID;

/**
 * Durable work: what is submitted is tried, at least once, until it succeeds, fails for good or runs out of attempts.
 */
public interface JobQueue {

    /**
     * Submits within the transaction of the caller: the job exists if, and only if, that commits. An id that is already
     * queued or running is left as it is; one that has ended is queued anew.
     *
     * @param notBefore the earliest start
     */
    void submit(Job job, Instant notBefore);

    /** Withdraws a job that has not started; without effect otherwise. */
    void cancel(UUID id);
}
