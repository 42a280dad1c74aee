package dev.imagemill.ingest.folder;

/** What was typed cannot be done; nothing was written. */
public class UsageException extends RuntimeException {

    public UsageException(String message) {
        super(message);
    }
}
