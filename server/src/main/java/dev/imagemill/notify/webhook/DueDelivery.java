package dev.imagemill.notify.webhook;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.WebhookSecret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is to be tried now.
 *
 * @param owner of the endpoint
 * @param secrets that sign, the newest first
 * @param messageId the {@code webhook-id}
 * @param batch whose messages keep their order; null where order does not matter
 * @param attempts how often it was tried before; what is recorded only counts while nobody else has tried since
 * @param tries of these, since it was last wanted
 * @param failingSince since when nothing got through to the endpoint; null where the last message did
 */
public record DueDelivery(
        UUID id,
        UUID endpoint,
        OwnerId owner,
        URI url,
        List<WebhookSecret> secrets,
        String messageId,
        String body,
        @Nullable UUID batch,
        int attempts,
        int tries,
        @Nullable Instant failingSince) {

    public DueDelivery {
        secrets = List.copyOf(secrets);
    }
}
