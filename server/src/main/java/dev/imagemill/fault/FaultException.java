package dev.imagemill.fault;

/** Carries a {@link Fault}; every exception that a caller is meant to understand is one of these. */
public class FaultException extends RuntimeException {

    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.code() + ": " + fault.detail());
        this.fault = fault;
    }

    public FaultException(Fault fault, Throwable cause) {
        super(fault.code() + ": " + fault.detail(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
