package dev.imagemill.cutout;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import java.time.Duration;

/** Thrown where a remover cannot take a picture now, and it is known for how long: nothing was tried, or nothing was heard. */
public class RemoverBusyException extends FaultException {

    private final transient Duration wait;

    /**
     * @param fault retryable
     * @param wait until it makes sense to ask again, &gt; 0
     */
    public RemoverBusyException(Fault fault, Duration wait) {
        super(fault);
        this.wait = wait;
    }

    /** Until it makes sense to ask again, &gt; 0. */
    public Duration waitAtLeast() {
        return wait;
    }
}
