package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import java.util.UUID;

/**
 * A live event: something about this image is new.
 *
 * @param deleted whether it is gone
 */
public record ImageChanged(OwnerId owner, ImageId image, boolean deleted) implements LiveEvent {

    @Override
    public UUID subject() {
        return image.value();
    }
}
