package dev.imagemill.notify;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an owner changes of an endpoint; null leaves as it is.
 *
 * @param events at least one
 * @param enabled true forgets why it was disabled and since when it fails
 */
public record WebhookEdit(
        @Nullable URI url,
        @Nullable Set<WebhookEvent> events,
        @Nullable Boolean enabled) {}
