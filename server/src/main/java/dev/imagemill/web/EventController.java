package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.notify.BatchChanged;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.notify.LiveEvents.Signal;
import dev.imagemill.notify.NotificationAdded;
import dev.imagemill.notify.Notifications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The owner's changes as server-sent events (WHATWG HTML, section 9.2). Each stream is one virtual thread that waits for the next
 * change and writes it; a reader that does not read stops at the connection's write timeout, or when too much waits for it.
 */
@RestController
final class EventController {

    private final LiveEvents events;
    private final ImageCatalog catalog;
    private final Notifications notifications;
    private final BatchCatalog batches;
    private final AbsoluteLinks links;
    private final JsonMapper json;
    private final WebSettings settings;
    private final Clock clock;

    EventController(
            LiveEvents events,
            ImageCatalog catalog,
            Notifications notifications,
            BatchCatalog batches,
            AbsoluteLinks links,
            JsonMapper json,
            WebSettings settings,
            Clock clock) {
        this.events = events;
        this.catalog = catalog;
        this.notifications = notifications;
        this.batches = batches;
        this.links = links;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/events")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "watchEvents",
            summary = "Changes of your images and batches, live",
            description =
                    "Events: image (data: the image as it is now), image-deleted (data: {\"id\"}), batch (data: the batch"
                            + " as it is now, at most about once a second), notification (data: the notification), reload (some changes are"
                            + " not known any more: read the list again), heartbeat (data: {}; nothing happened for a while. Also the"
                            + " first thing on a first visit: nothing from there on is missed, so read what you show after it). Come"
                            + " back with the last id that you got, of whatever event, as Last-Event-ID: what you missed is repeated.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    @Refuses("429 too-many-streams")
    void watch(
            @Parameter(hidden = true) OwnerId owner,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try (LiveEvents.Subscription subscription = events.subscribe(owner, lastSeen)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            EventStream stream = new EventStream(response.getOutputStream(), json);
            stream.start();
            Instant end = clock.instant().plus(settings.maxStream());
            boolean open = true;
            while (open && clock.instant().isBefore(end)) {
                open = write(owner, subscription.next(settings.heartbeat()), stream);
            }
        }
    }

    private boolean write(OwnerId owner, Signal signal, EventStream stream) throws IOException {
        switch (signal) {
            case Signal.Changed(String id, ImageChanged(var _, var image, boolean deleted)) -> {
                var found = deleted ? null : catalog.find(owner, image).orElse(null);
                if (found == null) {
                    stream.event(id, "image-deleted", new Gone(image.toString()));
                } else {
                    stream.event(id, "image", ImageView.of(found, links));
                }
            }
            case Signal.Changed(String id, BatchChanged(var _, var batch)) -> {
                var found = batches.find(batch).orElse(null);
                if (found != null) {
                    stream.event(id, "batch", BatchView.of(found, new Visitor(owner), clock));
                }
            }
            case Signal.Changed(String id, NotificationAdded(var _, UUID notification)) -> {
                var found = notifications.find(owner, notification).orElse(null);
                if (found != null) {
                    stream.event(id, "notification", NotificationView.of(found));
                }
            }
            case Signal.Reload(String id) -> stream.event(id, "reload", new Nothing());
            case Signal.Quiet(String id) -> stream.heartbeat(id);
            case Signal.Ended _ -> {
                return false;
            }
        }
        return true;
    }

    private record Gone(String id) {}

    private record Nothing() {}
}
