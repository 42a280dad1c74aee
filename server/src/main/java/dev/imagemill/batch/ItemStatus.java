package dev.imagemill.batch;

/** Where an item stands. The last three are ends, until it is retried. */
public enum ItemStatus {
    /** Waits for its turn. */
    QUEUED,
    /** Handed to the workers: is fetched, or its renditions are made. */
    PROCESSING,
    /** All renditions asked for are there. */
    SUCCEEDED,
    FAILED,
    CANCELLED
}
