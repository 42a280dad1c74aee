package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import java.net.URI;

/**
 * Tells owners what happened, outside of their page: by webhook, e-mail and notification. Telling joins the transaction of the
 * caller, which must have one: the messages exist if, and only if, that commits, and are sent after it.
 */
public interface Announcements {

    /**
     * Looks whether a batch of this owner may name this webhook, before anything is made of it; joins a transaction, but needs none.
     *
     * @throws dev.imagemill.fault.FaultException {@code webhook-url-invalid}, {@code address-not-allowed}, {@code too-many-webhooks}
     */
    void check(OwnerId owner, URI webhook);

    /**
     * A batch was accepted.
     *
     * @throws dev.imagemill.fault.FaultException as {@link #check} of its webhook
     */
    void batchCreated(BatchReport batch);

    /** A batch has ended, for the first time or after a retry. */
    void batchEnded(BatchReport batch);

    /** An image has become ready or failed; for webhook endpoints that asked for it. */
    void imageEnded(OwnerId owner, ImageId image);
}
