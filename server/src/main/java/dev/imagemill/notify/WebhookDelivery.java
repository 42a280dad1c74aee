package dev.imagemill.notify;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to an endpoint.
 *
 * @param id greater than those of earlier ones
 * @param messageId the {@code webhook-id}, the same on each attempt
 * @param url of the endpoint as it is now
 * @param body as it is sent
 * @param batch that it is about; null for none
 * @param attempts how often it was tried
 * @param nextAttemptAt the earliest; null where it has ended
 * @param last attempt; null before the first
 */
public record WebhookDelivery(
        UUID id,
        String messageId,
        UUID endpoint,
        URI url,
        WebhookEvent event,
        String body,
        @Nullable UUID batch,
        Status status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Attempt last) {

    /** Where a delivery stands. */
    public enum Status {
        PENDING,
        DELIVERED,
        FAILED
    }

    /**
     * One try. What came back was written by somebody else: text, never to be shown as anything else.
     *
     * @param sent the headers of the request
     * @param status of the answer; null where none came
     * @param headers of the answer, at most 50 of at most 1000 characters
     * @param body its first 4 KiB
     * @param durationMs milliseconds
     * @param error why it does not count as delivered; null where it does
     */
    public record Attempt(
            Instant at,
            Map<String, String> sent,
            @Nullable Integer status,
            Map<String, String> headers,
            String body,
            long durationMs,
            @Nullable String error) {

        public Attempt {
            sent = Collections.unmodifiableMap(new TreeMap<>(sent));
            headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        }
    }
}
