package dev.imagemill.catalog;

import dev.imagemill.describe.Spent;
import dev.imagemill.fault.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the describing of an image stands; apart from its renditions.
 *
 * @param until when it goes on; null unless {@code WAITING}
 * @param fault why it failed or waits; null otherwise
 * @param spent on all its descriptions together, on those that came to nothing too
 */
public record Describing(
        Status status, @Nullable Instant until, @Nullable Fault fault, Spent spent) {

    /** Of an image that nobody has had described. */
    public static final Describing NONE = new Describing(Status.NONE, null, null, Spent.NOTHING);

    /** Where it stands. {@code READY} and {@code FAILED} are ends, until somebody asks again. */
    public enum Status {
        /** Nobody has asked for it. */
        NONE,
        QUEUED,
        PROCESSING,
        /** The budget is used up, or the provider wants to be left alone. */
        WAITING,
        READY,
        FAILED
    }
}
