package dev.imagemill.catalog;

/** Where an image or a rendition stands. {@code READY} and {@code FAILED} are ends, until somebody asks for more. */
public enum ProcessingStatus {
    QUEUED,
    PROCESSING,
    READY,
    FAILED
}
