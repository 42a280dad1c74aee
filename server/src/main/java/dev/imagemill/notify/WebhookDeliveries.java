package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an owner's messages, the latest first. Another owner's delivery is the same as none. */
public interface WebhookDeliveries {

    List<WebhookDelivery> list(OwnerId owner, Query query);

    Optional<WebhookDelivery> find(OwnerId owner, UUID id);

    /** The attempts of a delivery, the first first; at most the last 50. */
    List<WebhookDelivery.Attempt> log(OwnerId owner, UUID id);

    /**
     * Delivers once more, from the start of the schedule, with the same {@code webhook-id}; one that waits for its next attempt
     * has it now. Empty where there is none.
     *
     * @throws dev.imagemill.fault.FaultException {@code webhook-disabled} where the endpoint is
     */
    Optional<WebhookDelivery> replay(OwnerId owner, UUID id);

    /**
     * Which ones.
     *
     * @param before only older ones than this; null for the first page
     * @param limit 1 to 201
     */
    record Query(
            @Nullable UUID batch,
            @Nullable UUID endpoint,
            WebhookDelivery.@Nullable Status status,
            @Nullable UUID before,
            int limit) {}
}
