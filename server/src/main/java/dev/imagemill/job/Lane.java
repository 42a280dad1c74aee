package dev.imagemill.job;

/** Work that waits for different things has its own workers, so that one kind never takes those of another. */
public enum Lane {
    /** Pixels: as many workers as the cores can feed. */
    RENDER,
    /** Pictures fetched from elsewhere: waits for other people's servers. */
    FETCH,
    /** Messages to people and their programs: waits for mail servers and webhooks. */
    SEND,
    /** Descriptions: waits for models. */
    DESCRIBE
}
