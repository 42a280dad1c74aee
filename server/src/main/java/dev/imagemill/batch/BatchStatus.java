package dev.imagemill.batch;

/** Where a batch stands. The last three are ends, until it is retried. */
public enum BatchStatus {
    /** Accepted; nothing of it was begun. */
    QUEUED,
    PROCESSING,
    /** All items have ended, at least one of them well. */
    COMPLETED,
    /** All items have ended, none of them well. */
    FAILED,
    /** Stopped by its owner. */
    CANCELLED;

    public boolean isEnd() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
