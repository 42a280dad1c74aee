package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.WebhookDeliveries;
import dev.imagemill.notify.WebhookDeliveries.Query;
import dev.imagemill.notify.WebhookDelivery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of the owner's messages. */
@RestController
@RequestMapping("/api/v1/webhooks/deliveries")
final class WebhookDeliveryController {

    private static final int MAX_PAGE = 200;

    private final WebhookDeliveries deliveries;

    WebhookDeliveryController(WebhookDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "listWebhookDeliveries", summary = "Your messages and what became of them, newest first")
    @Refuses("400 parameter-invalid cursor-invalid")
    WebhookDeliveryView.Page list(
            @Parameter(hidden = true) OwnerId owner,
            @RequestParam(required = false) @Nullable UUID batch,
            @RequestParam(required = false) @Nullable UUID endpoint,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"pending", "delivered", "failed"}))
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit) {
        Page.check(limit, MAX_PAGE);
        Query query = new Query(batch, endpoint, status(status), Cursor.id(cursor), limit + 1);
        Page<WebhookDelivery> page = Page.of(deliveries.list(owner, query), limit);
        return new WebhookDeliveryView.Page(
                page.entries().stream().map(WebhookDeliveryView::of).toList(),
                page.next(delivery -> Cursor.of(delivery.id())));
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getWebhookDelivery", summary = "One message with each request and answer")
    @Refuses("404 delivery-not-found")
    WebhookDeliveryView.Detail get(@Parameter(hidden = true) OwnerId owner, @PathVariable UUID id) {
        WebhookDelivery delivery = deliveries.find(owner, id).orElseThrow(WebhookDeliveryController::notFound);
        return WebhookDeliveryView.Detail.of(delivery, deliveries.log(owner, id));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send a message once more, at once",
            description = "With the same webhook-id, so that a receiver that had it knows.")
    @Refuses({"404 delivery-not-found", "409 webhook-disabled"})
    WebhookDeliveryView replay(@Parameter(hidden = true) OwnerId owner, @PathVariable UUID id) {
        return WebhookDeliveryView.of(deliveries.replay(owner, id).orElseThrow(WebhookDeliveryController::notFound));
    }

    private static WebhookDelivery.@Nullable Status status(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(WebhookDelivery.Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Faults.invalid("parameter-invalid", "status is one of pending, delivered and failed."));
    }

    private static FaultException notFound() {
        return Faults.notFound("delivery-not-found", "There is no such delivery, or it is not yours.");
    }
}
