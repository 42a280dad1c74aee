package dev.imagemill.notify.webhook;

import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import java.util.UUID;

/**
 * The endpoints that batches name. An owner has so many at most: where there is no room for another one, those make it that were
 * used longest ago, of which nothing is to be delivered, and which no batch that is under way has named. They go with their
 * secret and their log. Each call is one transaction, or joins the caller's.
 */
public interface BatchEndpoints {

    /**
     * Looks whether a batch may name it, which may be over by the time that it does.
     *
     * @throws dev.imagemill.fault.FaultException {@code too-many-webhooks} where all others are in use
     */
    void check(BatchAddress address);

    /**
     * Makes it, unless it is there; enables it where it was disabled.
     *
     * @throws dev.imagemill.fault.FaultException as {@link #check}
     */
    void prepare(BatchAddress address);

    /**
     * Prepares it, and keeps it until the end of the batch.
     *
     * @throws dev.imagemill.fault.FaultException as {@link #check}
     */
    void promise(UUID batch, BatchAddress address);

    /**
     * The batch that it was promised to ends, for the first time or after a retry. One that had to make room since is made anew,
     * with a new secret, even where that is one too many; one that its owner deleted, or gave another URL, is not.
     */
    void redeem(UUID batch, BatchAddress address);
}
