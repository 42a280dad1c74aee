package dev.imagemill.fault;

/** What kind of thing went wrong; decides the HTTP status, the exit line and whether a job is tried again. */
public enum FaultCategory {
    /** The caller gave something that cannot be right: a bad preset, a corrupt image, an unknown field. */
    INVALID_INPUT,
    /** The thing asked for does not exist, or is not the caller's. */
    NOT_FOUND,
    /** The request contradicts the present state. */
    CONFLICT,
    /** A format or feature that this installation cannot handle. */
    UNSUPPORTED,
    /** Bytes, pixels, frames, rows or parts above a stated limit. */
    LIMIT_EXCEEDED,
    /** The work took longer than it may. */
    TIMEOUT,
    /** No room right now; the same call can go through later. */
    OVERLOADED,
    /** A part outside of the process failed or could not be reached. */
    UNAVAILABLE,
    /** A fault of ours. */
    INTERNAL
}
