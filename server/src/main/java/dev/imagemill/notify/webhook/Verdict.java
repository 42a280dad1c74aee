package dev.imagemill.notify.webhook;

import java.time.Instant;

/** What follows from an attempt. */
public sealed interface Verdict {

    /** It got through. */
    record Delivered() implements Verdict {}

    /** It is tried again then. */
    record Again(Instant at) implements Verdict {}

    /** It has failed. */
    record GivenUp() implements Verdict {}

    /**
     * It has failed, and nothing more is sent to its endpoint.
     *
     * @param reason one sentence for its owner
     */
    record Disable(String reason) implements Verdict {}
}
