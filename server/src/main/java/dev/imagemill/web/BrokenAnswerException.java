package dev.imagemill.web;

/** Thrown where an answer that has begun cannot be ended: the connection is cut, so that nobody takes it for whole. */
final class BrokenAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenAnswerException(Throwable cause) {
        super("an answer that had begun could not be ended", cause);
    }
}
