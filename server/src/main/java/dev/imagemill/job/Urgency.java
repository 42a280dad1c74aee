package dev.imagemill.job;

/** Which of the jobs of a lane go first: all urgent ones before any bulk one, and those of a kind by their time. */
public enum Urgency {
    /** One of many that were asked for together, such as the pictures of a batch. */
    BULK,
    /** Somebody waits for it. */
    URGENT
}
