package dev.imagemill.describe;

/** Asked before every call that leaves the machine, so that a call is on record before it is made. */
@FunctionalInterface
public interface CallMeter {

    /** Lets every call through. */
    CallMeter FREE = () -> {};

    /**
     * Puts a call that is about to be made on record.
     *
     * @throws dev.imagemill.fault.FaultException {@code describe-budget-spent} where the call may not be made now; no fault of a provider's
     */
    void calling();
}
