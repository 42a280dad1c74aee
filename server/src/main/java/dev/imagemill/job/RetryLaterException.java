package dev.imagemill.job;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import java.time.Duration;

/**
 * Thrown by a handler that knows when trying again makes sense, such as after an answer with {@code Retry-After}. The attempt
 * counts, also while the process stops: something was tried.
 */
public class RetryLaterException extends FaultException {

    private final transient Duration wait;

    /**
     * @param fault retryable
     * @param wait the shortest time until the next attempt; it is longer where the usual back-off is, ≥ 0
     */
    public RetryLaterException(Fault fault, Duration wait) {
        super(fault);
        this.wait = wait;
    }

    /** The shortest time until the next attempt. */
    public Duration waitAtLeast() {
        return wait;
    }
}
