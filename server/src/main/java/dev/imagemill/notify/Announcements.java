package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;

/**
 * Tells owners what happened, outside of their page: by webhook, e-mail and notification. Each call joins the transaction of the
 * caller, which must have one: the messages exist if, and only if, that commits, and are sent after it.
 */
public interface Announcements {

    /** A batch was accepted. */
    void batchCreated(BatchReport batch);

    /** A batch has ended, for the first time or after a retry. */
    void batchEnded(BatchReport batch);

    /** An image has become ready or failed; for webhook endpoints that asked for it. */
    void imageEnded(OwnerId owner, ImageId image);
}
