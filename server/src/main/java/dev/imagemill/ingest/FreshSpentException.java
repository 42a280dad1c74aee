package dev.imagemill.ingest;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.time.Duration;

/** Thrown where an owner has had so many images described anew in an hour that no more may be. */
public final class FreshSpentException extends FaultException {

    private final transient Duration wait;

    /** @param wait until the next hour begins */
    FreshSpentException(long most, Duration wait) {
        super(Fault.temporary(
                FaultCategory.OVERLOADED,
                "describe-fresh-spent",
                "At most %d images an hour are described afresh for one owner; leave out fresh, or ask again in %d minutes."
                        .formatted(most, wait.plusSeconds(59).toMinutes())));
        this.wait = wait;
    }

    /** Until when it makes no sense to ask again. */
    public Duration waitAtLeast() {
        return wait;
    }
}
