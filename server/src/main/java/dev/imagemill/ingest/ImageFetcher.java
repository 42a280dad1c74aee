package dev.imagemill.ingest;

import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import java.net.URI;

/** Fetches pictures by URL into the staging folder. */
public interface ImageFetcher {

    /**
     * Fetches one, streamed, bounded in size and time, with no more than the allowed number of requests to one host at a time: waits
     * for its turn, for a while. Tries once; a fault says whether another try makes sense.
     *
     * @return to be closed by the caller; its name comes from the answer or the URL
     * @throws RetryLaterException always as not begun, since the host did not look at what was wanted: {@code fetch-too-many-requests}
     *     (429) and {@code fetch-unavailable} (503) with the wait that the host asks for, up to
     *     {@code imagemill.fetch.max-retry-after}; the same for others of that host during that time; {@code fetch-host-busy} where no
     *     turn came
     * @throws FaultException the same two for good, where the host has refused all for six of the longest waits; as {@link dev.imagemill.outbound.OutboundHttp#send}; {@code fetch-not-found} (404, 410), {@code fetch-refused}
     *     (other 4xx; retryable for 408 and 425), {@code fetch-server-error} (5xx, retryable), {@code fetch-unavailable} (503 without a
     *     wait, retryable), {@code not-an-image}, {@code file-empty}, {@code file-too-large}
     * @throws InterruptedException where the thread is interrupted while it waits or fetches
     */
    StagedFile fetch(URI source) throws InterruptedException;
}
