package dev.imagemill.notify;

import java.util.Arrays;
import java.util.Optional;

/** What webhook endpoints can be told of. */
public enum WebhookEvent {
    /** A batch was accepted. */
    BATCH_CREATED("batch.created"),
    /** A batch has ended, however. */
    BATCH_COMPLETED("batch.completed"),
    /** An image has all its renditions, or those that could be made. */
    IMAGE_READY("image.ready"),
    /** Nothing could be made of an image. */
    IMAGE_FAILED("image.failed");

    private final String text;

    WebhookEvent(String text) {
        this.text = text;
    }

    /** As it is written outside of the program. */
    public String text() {
        return text;
    }

    /** The one that is written so, if there is. */
    public static Optional<WebhookEvent> of(String text) {
        return Arrays.stream(values()).filter(event -> event.text.equals(text)).findFirst();
    }

    boolean isOfBatches() {
        return this == BATCH_CREATED || this == BATCH_COMPLETED;
    }
}
