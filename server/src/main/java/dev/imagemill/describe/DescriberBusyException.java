package dev.imagemill.describe;

import dev.imagemill.fault.Fault;
import java.time.Duration;

/** Thrown where a provider wants to be left alone for a while, or is. */
public class DescriberBusyException extends DescribeFaultException {

    private final transient Duration wait;

    /**
     * @param fault retryable, {@code describe-busy} or {@code describe-paused}
     * @param wait until it makes sense to ask again, &gt; 0
     */
    public DescriberBusyException(Fault fault, Duration wait) {
        this(fault, wait, Spent.NOTHING);
    }

    public DescriberBusyException(Fault fault, Duration wait, Spent spent) {
        super(fault, spent);
        this.wait = wait;
    }

    /** Until it makes sense to ask again, &gt; 0. */
    public Duration waitAtLeast() {
        return wait;
    }

    @Override
    public DescriberBusyException after(Spent before) {
        DescriberBusyException sum = new DescriberBusyException(fault(), wait, before.plus(spent()));
        sum.addSuppressed(this);
        return sum;
    }
}
