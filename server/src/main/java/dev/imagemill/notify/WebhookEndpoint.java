package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an owner wants to be told by a request.
 *
 * @param events that it is told of; never empty
 * @param disabledReason one sentence; null while it is enabled
 * @param secret that signs
 * @param previous that signs besides for a while, after a rotation; null for none
 */
public record WebhookEndpoint(
        UUID id,
        OwnerId owner,
        URI url,
        Set<WebhookEvent> events,
        Scope scope,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        WebhookSecret secret,
        @Nullable Previous previous) {

    /** Which messages it hears of. */
    public enum Scope {
        /** All of its owner's. */
        OWNER,
        /** Those of batches that name its URL. */
        BATCH
    }

    /**
     * A secret that was replaced.
     *
     * @param validUntil when it stops to sign
     */
    public record Previous(WebhookSecret secret, Instant validUntil) {}
}
