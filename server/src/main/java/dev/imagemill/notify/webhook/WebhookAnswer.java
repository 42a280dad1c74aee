package dev.imagemill.notify.webhook;

import dev.imagemill.notify.WebhookDelivery;
import java.time.Duration;
import java.util.Optional;

/**
 * How an attempt went.
 *
 * @param retryAfter how long the receiver asks us to wait
 * @param mayGetThrough whether trying again makes sense
 */
record WebhookAnswer(WebhookDelivery.Attempt attempt, Optional<Duration> retryAfter, boolean mayGetThrough) {}
