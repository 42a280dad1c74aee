package dev.imagemill.job;

import dev.imagemill.fault.Fault;

/** Does the work of one kind of payload. Must be safe to repeat: an attempt can be cut off at any point. */
public interface JobHandler<P extends JobPayload> {

    Class<P> payloadType();

    /**
     * Does it. A {@link dev.imagemill.fault.FaultException} that is not retryable ends the job as failed at once. Any other
     * exception has it tried again, with back-off and jitter, until the attempts are used up; a {@link RetryLaterException} not
     * before it says, and without that the attempt counts where nothing was begun; and after a fault of the code {@code overloaded} the
     * attempt is given back, since nothing was tried.
     * Interrupted when the process stops: then it ends as soon as it can, and the attempt is given back.
     *
     * @param attempt the number of this try, from 1; already counted in the database
     */
    void handle(P payload, int attempt) throws Exception;

    /**
     * Called when the job has failed for good, so that what it was for can say so: once, or again where the process was cut off
     * in between.
     */
    void gaveUp(P payload, Fault fault);

    /**
     * How often a job of this kind is tried, ≥ 1. Tries that ended with their process count as well.
     *
     * @param usual what the settings say for all, ≥ 1
     */
    default int maxAttempts(int usual) {
        return usual;
    }

    /** Called when somebody has a failed job tried again, within the transaction that queues it. */
    default void reopen(P payload) {}
}
