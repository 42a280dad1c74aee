package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.Notification;
import dev.imagemill.notify.Notifications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the owner should know. */
@RestController
@RequestMapping("/api/v1/notifications")
final class NotificationController {

    private static final int MAX_PAGE = 200;

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "listNotifications", summary = "What you should know, the latest first")
    @Refuses("400 parameter-invalid cursor-invalid")
    NotificationView.Page list(
            @Parameter(hidden = true) OwnerId owner,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit) {
        Page.check(limit, MAX_PAGE);
        Page<Notification> page = Page.of(notifications.list(owner, Cursor.id(cursor), limit + 1), limit);
        return new NotificationView.Page(
                page.entries().stream().map(NotificationView::of).toList(),
                notifications.unread(owner),
                page.next(notification -> Cursor.of(notification.id())));
    }

    @PostMapping(path = "/read", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "readNotifications",
            summary = "Mark one and all older ones as read",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NotificationView.Read.class))))
    @Refuses({"400 json-malformed", "422 field-invalid"})
    void read(@Parameter(hidden = true) OwnerId owner, @Parameter(hidden = true) @RequestBody ObjectNode body) {
        notifications.markRead(owner, upTo(body.get("upTo")));
    }

    private static UUID upTo(@Nullable JsonNode id) {
        try {
            if (id != null && id.isString()) {
                return UUID.fromString(id.stringValue());
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the one answer for all that is wrong with it.
        }
        throw FieldFault.invalid("upTo", "upTo is the id of a notification.");
    }
}
