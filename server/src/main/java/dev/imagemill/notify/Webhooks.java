package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The webhook endpoints of owners. Another owner's endpoint is the same as none. */
public interface Webhooks {

    /**
     * Adds an endpoint of the owner's, with a new secret.
     *
     * @param events at least one
     * @throws dev.imagemill.fault.FaultException {@code webhook-url-invalid}, {@code address-not-allowed}, {@code too-many-webhooks}
     */
    WebhookEndpoint add(OwnerId owner, URI url, Set<WebhookEvent> events);

    /** The oldest first. */
    List<WebhookEndpoint> all(OwnerId owner);

    Optional<WebhookEndpoint> find(OwnerId owner, UUID id);

    /**
     * Changes one; empty where there is none. One that is disabled has its pending deliveries given up.
     *
     * @throws dev.imagemill.fault.FaultException as {@link #add}; {@code webhook-events-invalid} for events of images where it hears of
     *     batches only; {@code webhook-exists} where there is another for batches with this URL
     */
    Optional<WebhookEndpoint> change(OwnerId owner, UUID id, WebhookEdit edit);

    /** Deletes one, with its deliveries; false where there is none. */
    boolean delete(OwnerId owner, UUID id);

    /** Gives it a new secret; the one so far signs besides for a while. Empty where there is none. */
    Optional<WebhookEndpoint> rotate(OwnerId owner, UUID id);
}
