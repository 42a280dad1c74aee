package dev.imagemill.web;

import dev.imagemill.notify.Notification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that the owner should know. */
@Schema(name = "Notification")
record NotificationView(
        @Schema(format = "uuid") String id,

        @Schema(allowableValues = {"batch-completed", "batch-failed", "webhook-disabled", "mail-failed"})
        String kind,

        @Schema(example = "products.csv is done") String title,
        String detail,
        @Nullable @Schema(format = "uuid") String batch,
        Instant createdAt,
        boolean read) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id().toString(),
                notification.kind().text(),
                notification.title(),
                notification.detail(),
                notification.batch() == null ? null : notification.batch().toString(),
                notification.createdAt(),
                notification.read());
    }

    /** A page of them. */
    @Schema(name = "NotificationPage")
    record Page(
            List<NotificationView> notifications,

            @Schema(description = "Of all, not of this page")
            long unread,

            @Nullable @Schema(description = "For the next page; null on the last")
            String nextCursor) {}

    /** What was read. */
    @Schema(name = "ReadNotifications")
    record Read(
            @Schema(format = "uuid", description = "This one and all older ones")
            String upTo) {}
}
