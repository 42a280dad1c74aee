package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.WebhookEndpoint;
import dev.imagemill.notify.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The owner's webhook endpoints. */
@RestController
@RequestMapping("/api/v1/webhooks")
final class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "listWebhooks", summary = "Your webhook endpoints, the oldest first")
    WebhookView.All list(@Parameter(hidden = true) OwnerId owner) {
        return new WebhookView.All(
                webhooks.all(owner).stream().map(WebhookView::of).toList());
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "addWebhook",
            summary = "Be told by webhook",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WebhookForm.Addition.class))))
    @Refuses({
        "400 json-malformed",
        "422 webhook-url-invalid address-not-allowed too-many-webhooks field-invalid field-unknown"
    })
    WebhookView.Created add(
            @Parameter(hidden = true) OwnerId owner, @Parameter(hidden = true) @RequestBody ObjectNode body) {
        return WebhookView.Created.of(
                webhooks.add(owner, WebhookForm.requiredUrl(body), WebhookForm.requiredEvents(body)));
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getWebhook", summary = "One endpoint")
    @Refuses("404 webhook-not-found")
    WebhookView get(@Parameter(hidden = true) OwnerId owner, @PathVariable UUID id) {
        return WebhookView.of(found(owner, id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "editWebhook",
            summary = "Change URL or events, disable or enable",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WebhookForm.Patch.class))))
    @Refuses({
        "400 json-malformed",
        "404 webhook-not-found",
        "409 webhook-exists",
        "422 webhook-url-invalid address-not-allowed webhook-events-invalid field-invalid field-unknown"
    })
    WebhookView edit(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable UUID id,
            @Parameter(hidden = true) @RequestBody ObjectNode patch) {
        return WebhookView.of(
                webhooks.change(owner, id, WebhookForm.edit(patch)).orElseThrow(WebhookController::notFound));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "deleteWebhook", summary = "Delete an endpoint with its deliveries")
    @Refuses("404 webhook-not-found")
    void delete(@Parameter(hidden = true) OwnerId owner, @PathVariable UUID id) {
        if (!webhooks.delete(owner, id)) {
            throw notFound();
        }
    }

    @GetMapping("/{id}/secret")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getWebhookSecret", summary = "The secret that signs")
    @Refuses("404 webhook-not-found")
    ResponseEntity<WebhookView.Secret> secret(@Parameter(hidden = true) OwnerId owner, @PathVariable UUID id) {
        return notKept(new WebhookView.Secret(found(owner, id).secret().text()));
    }

    @PostMapping("/{id}/secret/rotate")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Sign with a new secret",
            description = "The one so far signs besides for a while, so that receivers can change over.")
    @Refuses("404 webhook-not-found")
    ResponseEntity<WebhookView.Rotated> rotate(@Parameter(hidden = true) OwnerId owner, @PathVariable UUID id) {
        WebhookEndpoint rotated = webhooks.rotate(owner, id).orElseThrow(WebhookController::notFound);
        WebhookEndpoint.Previous previous = rotated.previous();
        return notKept(new WebhookView.Rotated(
                rotated.secret().text(), previous == null ? rotated.createdAt() : previous.validUntil()));
    }

    private static <T> ResponseEntity<T> notKept(T secret) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(secret);
    }

    private WebhookEndpoint found(OwnerId owner, UUID id) {
        return webhooks.find(owner, id).orElseThrow(WebhookController::notFound);
    }

    private static FaultException notFound() {
        return Faults.notFound("webhook-not-found", "There is no such webhook endpoint, or it is not yours.");
    }
}
