package dev.imagemill.job;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import java.time.Duration;

/** Thrown by a handler that knows when trying again makes sense, such as after an answer with {@code Retry-After}. */
public class RetryLaterException extends FaultException {

    private final transient Duration wait;
    private final boolean begun;

    /**
     * After something was tried: the attempt counts, also while the process stops.
     *
     * @param fault retryable
     * @param wait the shortest time until the next attempt; it is longer where the usual back-off is, ≥ 0
     */
    public RetryLaterException(Fault fault, Duration wait) {
        this(fault, wait, true);
    }

    private RetryLaterException(Fault fault, Duration wait, boolean begun) {
        super(fault);
        this.wait = wait;
        this.begun = begun;
    }

    /**
     * Where nothing was begun, since it was known that it would not be heard, or the other side turned it away unheard: the attempt
     * does not count.
     *
     * @param fault retryable
     * @param wait until it makes sense to look again, ≥ 0
     */
    public static RetryLaterException notBegun(Fault fault, Duration wait) {
        return new RetryLaterException(fault, wait, false);
    }

    /** Whether something was tried, so that the attempt counts. */
    public boolean begun() {
        return begun;
    }

    /** The shortest time until the next attempt. */
    public Duration waitAtLeast() {
        return wait;
    }
}
