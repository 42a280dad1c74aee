package dev.imagemill.web;

import dev.imagemill.notify.WebhookDelivery;
import dev.imagemill.notify.WebhookDelivery.Attempt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message on its way to an endpoint, as its owner sees it. */
@Schema(name = "WebhookDelivery")
record WebhookDeliveryView(
        @Schema(format = "uuid") String id,

        @Schema(description = "The webhook-id: the same on each attempt and in each replay", example = "msg_…")
        String messageId,

        @Schema(format = "uuid") String endpoint,
        String url,
        @Schema(example = "batch.completed") String event,
        @Nullable @Schema(format = "uuid") String batch,

        @Schema(allowableValues = {"pending", "delivered", "failed"})
        String status,

        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable LastAttempt lastAttempt) {

    static WebhookDeliveryView of(WebhookDelivery delivery) {
        return new WebhookDeliveryView(
                delivery.id().toString(),
                delivery.messageId(),
                delivery.endpoint().toString(),
                delivery.url().toString(),
                delivery.event().text(),
                delivery.batch() == null ? null : delivery.batch().toString(),
                delivery.status().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.createdAt(),
                delivery.last() == null ? null : LastAttempt.of(delivery.last()));
    }

    /** How the latest attempt went. */
    @Schema(name = "WebhookLastAttempt")
    record LastAttempt(
            Instant at,

            @Nullable @Schema(description = "HTTP status; null where no answer came")
            Integer status,

            long durationMs,

            @Nullable @Schema(description = "Null where it was delivered")
            String error) {

        static LastAttempt of(Attempt attempt) {
            return new LastAttempt(attempt.at(), attempt.status(), attempt.durationMs(), attempt.error());
        }
    }

    /** A page of them. */
    @Schema(name = "WebhookDeliveryPage")
    record Page(
            List<WebhookDeliveryView> deliveries,

            @Nullable @Schema(description = "For the next page; null on the last")
            String nextCursor) {}

    /** One of them, with what was sent and what came back. */
    @Schema(name = "WebhookDeliveryDetail")
    record Detail(
            @Schema(format = "uuid") String id,
            String messageId,
            @Schema(format = "uuid") String endpoint,
            String url,
            String event,
            @Nullable @Schema(format = "uuid") String batch,

            @Schema(allowableValues = {"pending", "delivered", "failed"})
            String status,

            int attempts,
            @Nullable Instant nextAttemptAt,
            Instant createdAt,
            @Nullable LastAttempt lastAttempt,
            RequestView request,

            @Schema(description = "The first first; at most the last 50")
            List<AttemptView> log) {

        static Detail of(WebhookDelivery delivery, List<Attempt> log) {
            WebhookDeliveryView view = WebhookDeliveryView.of(delivery);
            return new Detail(
                    view.id(),
                    view.messageId(),
                    view.endpoint(),
                    view.url(),
                    view.event(),
                    view.batch(),
                    view.status(),
                    view.attempts(),
                    view.nextAttemptAt(),
                    view.createdAt(),
                    view.lastAttempt(),
                    RequestView.of(delivery),
                    log.stream().map(AttemptView::of).toList());
        }
    }

    /** What is sent. */
    @Schema(name = "WebhookRequest")
    record RequestView(
            @Schema(description = "Of the latest attempt; before it, those that do not change")
            Map<String, String> headers,

            String body) {

        static RequestView of(WebhookDelivery delivery) {
            Map<String, String> headers = delivery.last() == null
                    ? Map.of("content-type", "application/json", "webhook-id", delivery.messageId())
                    : delivery.last().sent();
            return new RequestView(headers, delivery.body());
        }
    }

    /** One attempt. What came back is another's text. */
    @Schema(name = "WebhookAttempt")
    record AttemptView(
            Instant at,
            @Nullable Integer status,
            Map<String, String> headers,
            @Schema(description = "The first 4 KiB") String body,
            long durationMs,
            @Nullable String error) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.at(),
                    attempt.status(),
                    attempt.headers(),
                    attempt.body(),
                    attempt.durationMs(),
                    attempt.error());
        }
    }
}
