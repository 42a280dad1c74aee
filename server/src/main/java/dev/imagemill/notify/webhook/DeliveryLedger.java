package dev.imagemill.notify.webhook;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.WebhookDelivery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is to be delivered and what became of it, whoever owns it. Each call is one transaction, or joins the caller's. */
public interface DeliveryLedger {

    /** Whether an endpoint of this owner hears of images. */
    boolean listensToImages(OwnerId owner);

    /**
     * Adds a message and, for each enabled endpoint that hears of it, a delivery with its job. Of several endpoints with one URL one
     * is told.
     */
    void add(NewMessage message);

    /**
     * What to send. Empty where the delivery has ended or does not exist; where an earlier message of its batch to the endpoint is
     * still pending, whose end submits this one's job; and where the endpoint is disabled, which ends it.
     */
    Optional<DueDelivery> begin(UUID delivery);

    /** Writes an attempt down with all that follows; without effect where somebody else has tried since. */
    void record(DueDelivery due, WebhookDelivery.Attempt attempt, Verdict verdict);

    /** Gives up a pending delivery whose job came to nothing. */
    void giveUp(UUID delivery);

    /** Forgets older messages that have ended; true where that was {@code limit} of them, so that there may be more. */
    boolean forgetBefore(Instant time, int limit);
}
