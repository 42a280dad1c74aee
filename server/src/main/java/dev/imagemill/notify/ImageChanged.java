package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;

/**
 * A live event: something about this image is new; look at it again.
 *
 * @param deleted whether it is gone
 */
public record ImageChanged(OwnerId owner, ImageId image, boolean deleted) {}
