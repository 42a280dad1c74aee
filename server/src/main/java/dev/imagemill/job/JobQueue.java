package dev.imagemill.job;

import java.time.Instant;
import java.util.UUID;

/**
 * Durable work: what is submitted is tried, at least once, until it succeeds, fails for good or runs out of attempts.
 */
public interface JobQueue {

    /**
     * Submits within the transaction of the caller: the job exists if, and only if, that commits; then a waiting worker of its
     * {@link Lane} in this process starts it at once. An id that is already queued is left as it is, with its time, but becomes
     * urgent where it is submitted as that; one that is running is run once more when it has ended, not before the time given,
     * since it may have looked too early to see what the caller changed; one that has ended is queued anew, with all its attempts.
     *
     * @param notBefore the earliest start
     */
    void submit(Job job, Instant notBefore);

    /** Withdraws a job that is queued; without effect where it runs, has ended or does not exist. */
    void cancel(UUID id);
}
