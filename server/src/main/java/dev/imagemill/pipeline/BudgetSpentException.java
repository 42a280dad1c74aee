package dev.imagemill.pipeline;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import java.time.Instant;

/** Thrown where no call may be made any more; not a busy provider's, which others of it would have to wait for too. */
final class BudgetSpentException extends FaultException {

    private final transient Instant until;

    /**
     * @param fault retryable, {@code describe-budget-spent}
     * @param until when there is a budget again
     */
    BudgetSpentException(Fault fault, Instant until) {
        super(fault);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
