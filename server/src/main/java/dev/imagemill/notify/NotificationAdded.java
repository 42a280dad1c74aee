package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.util.UUID;

/** A live event: there is a new notification. */
public record NotificationAdded(OwnerId owner, UUID notification) implements LiveEvent {

    @Override
    public UUID subject() {
        return notification;
    }
}
