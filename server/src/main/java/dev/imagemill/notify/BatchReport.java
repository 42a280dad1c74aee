package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch at one moment, as people are told of it.
 *
 * @param run how often it was started: 1, and one more for each retry; a batch announces its end once for each
 * @param name of the file, or as the owner calls it
 * @param outcome null while it has not ended
 * @param counts of its items
 * @param webhook told besides the owner's endpoints; null for none
 * @param email told when it ends; null for nobody
 * @param failures the first failed items, at most 100
 */
public record BatchReport(
        UUID batch,
        OwnerId owner,
        int run,
        String name,
        @Nullable Outcome outcome,
        Counts counts,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable URI webhook,
        @Nullable String email,
        List<Failure> failures) {

    public BatchReport {
        failures = List.copyOf(failures);
    }

    /** How a batch ended. */
    public enum Outcome {
        /** At least one item succeeded. */
        COMPLETED,
        /** None did. */
        FAILED,
        /** The owner stopped it. */
        CANCELLED
    }

    /** Numbers of items, each ≥ 0. The total is the sum of the others. */
    public record Counts(long total, long queued, long processing, long succeeded, long failed, long cancelled) {}

    /**
     * An item that failed.
     *
     * @param row of the CSV, from 1, the header not counted
     * @param source the URL, or what stood in its place; at most 2000 characters
     * @param code, detail: as in a {@link dev.imagemill.fault.Fault}
     */
    public record Failure(long row, String source, String code, String detail) {}
}
