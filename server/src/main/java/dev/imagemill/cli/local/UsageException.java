package dev.imagemill.cli.local;

/** What was typed cannot be done; nothing was written. */
public class UsageException extends RuntimeException {

    public UsageException(String message) {
        super(message);
    }
}
