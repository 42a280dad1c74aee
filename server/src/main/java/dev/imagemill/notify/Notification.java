package dev.imagemill.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an owner should know, shown on their page.
 *
 * @param id greater than those of earlier ones
 * @param title a few words
 * @param detail one sentence
 * @param batch that it is about; null for none
 */
public record Notification(
        UUID id,
        Kind kind,
        String title,
        String detail,
        @Nullable UUID batch,
        Instant createdAt,
        boolean read) {

    /** What happened. */
    public enum Kind {
        BATCH_COMPLETED("batch-completed"),
        BATCH_FAILED("batch-failed"),
        WEBHOOK_DISABLED("webhook-disabled"),
        MAIL_FAILED("mail-failed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As it is written outside of the program. */
        public String text() {
            return text;
        }

        /** The one that is written so. */
        public static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no such kind of notification: " + text);
        }
    }
}
