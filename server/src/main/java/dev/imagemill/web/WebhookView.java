package dev.imagemill.web;

import dev.imagemill.notify.WebhookEndpoint;
import dev.imagemill.notify.WebhookEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A webhook endpoint, as its owner sees it; its secret is asked for by a call of its own. */
@Schema(name = "WebhookEndpoint")
record WebhookView(
        @Schema(format = "uuid") String id,
        @Schema(example = "https://shop.example/hook") String url,

        @Schema(
                description = "batch.created, batch.completed, image.ready, image.failed",
                example = "[\"batch.completed\"]")
        List<String> events,

        @Schema(
                description = "owner: hears of everything of yours; batch: of batches that name its URL",
                allowableValues = {"owner", "batch"})
        String scope,

        @Schema(allowableValues = {"enabled", "disabled"}) String status,

        @Nullable @Schema(description = "One sentence; null while it is enabled")
        String disabledReason,

        Instant createdAt) {

    static WebhookView of(WebhookEndpoint endpoint) {
        return new WebhookView(
                endpoint.id().toString(),
                endpoint.url().toString(),
                endpoint.events().stream().map(WebhookEvent::text).toList(),
                endpoint.scope().name().toLowerCase(Locale.ROOT),
                endpoint.enabled() ? "enabled" : "disabled",
                endpoint.disabledReason(),
                endpoint.createdAt());
    }

    /** All of them. */
    @Schema(name = "WebhookEndpoints")
    record All(List<WebhookView> endpoints) {}

    /** A new one, with its secret. */
    @Schema(name = "NewWebhookEndpoint")
    record Created(
            @Schema(format = "uuid") String id,
            String url,
            List<String> events,
            String scope,
            String status,
            @Nullable String disabledReason,
            Instant createdAt,

            @Schema(description = "Verifies what it is told; docs/webhooks.md says how")
            String secret) {

        static Created of(WebhookEndpoint endpoint) {
            WebhookView view = WebhookView.of(endpoint);
            return new Created(
                    view.id(),
                    view.url(),
                    view.events(),
                    view.scope(),
                    view.status(),
                    view.disabledReason(),
                    view.createdAt(),
                    endpoint.secret().text());
        }
    }

    /** What signs. */
    @Schema(name = "WebhookSecret")
    record Secret(@Schema(example = "whsec_…") String secret) {}

    /** What signs from now on. */
    @Schema(name = "RotatedWebhookSecret")
    record Rotated(
            @Schema(example = "whsec_…") String secret,

            @Schema(description = "Until then the secret before it signs besides")
            Instant previousValidUntil) {}
}
