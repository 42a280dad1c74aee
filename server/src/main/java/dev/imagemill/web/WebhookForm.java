package dev.imagemill.web;

import dev.imagemill.ingest.FileName;
import dev.imagemill.notify.WebhookEdit;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.webhook.WebhookAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a caller says of a webhook endpoint. */
final class WebhookForm {

    private static final String EVENTS =
            "events is a list of one or more of batch.created, batch.completed, image.ready" + " and image.failed.";

    private WebhookForm() {}

    /** A new endpoint. */
    @Schema(name = "WebhookAddition")
    record Addition(
            @Schema(example = "https://shop.example/hook", maxLength = 2000)
            String url,

            @Schema(example = "[\"batch.completed\"]") List<String> events) {}

    /** What is left out stays as it is. */
    @Schema(name = "WebhookPatch")
    record Patch(
            String url,
            List<String> events,

            @Schema(allowableValues = {"enabled", "disabled"})
            String status) {}

    static URI requiredUrl(ObjectNode body) {
        check(body, List.of("url", "events"));
        URI url = url(body);
        if (url == null) {
            throw FieldFault.invalid("url", "url is missing; expected an address such as https://shop.example/hook.");
        }
        return url;
    }

    static Set<WebhookEvent> requiredEvents(ObjectNode body) {
        Set<WebhookEvent> events = events(body);
        if (events == null) {
            throw FieldFault.invalid("events", EVENTS);
        }
        return events;
    }

    static WebhookEdit edit(ObjectNode body) {
        check(body, List.of("url", "events", "status"));
        return new WebhookEdit(url(body), events(body), enabled(body));
    }

    private static void check(ObjectNode body, List<String> known) {
        for (String field : body.propertyNames()) {
            if (!known.contains(field)) {
                throw FieldFault.unknown(FileName.visible(field), String.join(", ", known));
            }
        }
    }

    private static @Nullable URI url(ObjectNode body) {
        JsonNode url = body.get("url");
        if (url == null) {
            return null;
        }
        if (!url.isString()) {
            throw FieldFault.invalid("url", "url is a text.");
        }
        return WebhookAddress.parse(url.stringValue());
    }

    private static @Nullable Set<WebhookEvent> events(ObjectNode body) {
        JsonNode list = body.get("events");
        if (list == null) {
            return null;
        }
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        for (JsonNode event : list) {
            events.add(
                    (event.isString() ? WebhookEvent.of(event.stringValue()) : java.util.Optional.<WebhookEvent>empty())
                            .orElseThrow(() -> FieldFault.invalid("events", EVENTS)));
        }
        if (!list.isArray() || events.isEmpty()) {
            throw FieldFault.invalid("events", EVENTS);
        }
        return events;
    }

    private static @Nullable Boolean enabled(ObjectNode body) {
        JsonNode status = body.get("status");
        if (status == null) {
            return null;
        }
        return switch (status.isString() ? status.stringValue() : "") {
            case "enabled" -> true;
            case "disabled" -> false;
            default -> throw FieldFault.invalid("status", "status is enabled or disabled.");
        };
    }
}
