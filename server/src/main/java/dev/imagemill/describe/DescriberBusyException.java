package dev.imagemill.describe;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import java.time.Duration;

/** Thrown where a provider wants to be left alone for a while, or is. */
public class DescriberBusyException extends FaultException {

    private final transient Duration wait;

    /**
     * @param fault retryable, {@code describe-busy}
     * @param wait until it makes sense to ask again, &gt; 0
     */
    public DescriberBusyException(Fault fault, Duration wait) {
        super(fault);
        this.wait = wait;
    }

    /** Until it makes sense to ask again, &gt; 0. */
    public Duration waitAtLeast() {
        return wait;
    }
}
