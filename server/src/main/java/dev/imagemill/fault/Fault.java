package dev.imagemill.fault;

/**
 * One thing that went wrong, as it may be shown to anybody and kept in the database.
 *
 * @param category the kind
 * @param code stable, lower-case kebab, such as {@code image-too-large}; clients may switch on it
 * @param detail one sentence for people that says what was found, what was expected and what to do next; never a secret
 *     or a path of the host
 * @param retryable whether the same work may succeed when tried again
 */
public record Fault(FaultCategory category, String code, String detail, boolean retryable) {

    public static Fault permanent(FaultCategory category, String code, String detail) {
        return new Fault(category, code, detail, false);
    }

    public static Fault temporary(FaultCategory category, String code, String detail) {
        return new Fault(category, code, detail, true);
    }

    public FaultException toException() {
        return new FaultException(this);
    }

    public FaultException toException(Throwable cause) {
        return new FaultException(this, cause);
    }
}
