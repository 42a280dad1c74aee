package dev.imagemill.describe;

import dev.imagemill.fault.Fault;
import java.time.Instant;

/**
 * A time in which nothing is sent to a provider.
 *
 * @param until when it is asked again
 * @param why retryable; {@code describe-busy} where it asked for the pause, {@code describe-paused} where it does not answer or let us in
 */
public record Pause(Instant until, Fault why) {

    /** The code of a provider that asked to be left alone. */
    public static final String ASKED_FOR = "describe-busy";

    /** The code of a provider that is left alone, since it fails or lets nothing in. */
    public static final String IMPOSED = "describe-paused";

    /** The one that ends later. */
    static Pause later(Pause a, Pause b) {
        return a.until.isAfter(b.until) ? a : b;
    }
}
