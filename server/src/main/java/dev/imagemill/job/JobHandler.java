package dev.imagemill.job;

/** Does the work of one kind of payload. Must be safe to repeat: an attempt can be cut off at any point. */
public interface JobHandler<P extends JobPayload> {

    Class<P> payloadType();

    /**
     * Does it. A {@link dev.imagemill.fault.FaultException} that is not retryable ends the job as failed at once; any other
     * exception is tried again, with back-off and jitter, until the attempts are used up.
     *
     * @param attempt the number of this try, from 1; already counted in the database
     */
    void handle(P payload, int attempt) throws Exception;

    /** Called once when the job has failed for good, so that what it was for can say so. */
    void gaveUp(P payload, dev.imagemill.fault.Fault fault);
}
