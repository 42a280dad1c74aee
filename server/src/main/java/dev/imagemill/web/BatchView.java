package dev.imagemill.web;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchStatus;
import dev.imagemill.notify.BatchReport.Counts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch as who knows its id sees it; webhook and e-mail address are shown to its owner only. */
@Schema(name = "Batch")
record BatchView(
        @Schema(format = "uuid") String id,
        String name,
        @Schema(ref = "#/components/schemas/BatchStatus") String status,
        List<String> presets,
        @Nullable String webhook,
        @Nullable String email,
        boolean describe,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(description = "As they were given") long rows,

        @Schema(description = "Of items; the total is the sum of the others")
        CountsView counts,

        @Nullable @Schema(description = "Items per second, over the last minute; null while it is not under way")
        Double rate,

        @Nullable @Schema(description = "At this rate; null where there is none")
        Long secondsLeft,

        ImageView.@Nullable CauseView error,
        @Schema(description = "Whether it is the caller's") boolean owned,
        Links links) {

    /** Numbers of items. */
    @Schema(name = "BatchCounts")
    record CountsView(long total, long queued, long processing, long succeeded, long failed, long cancelled) {

        static CountsView of(Counts counts) {
            return new CountsView(
                    counts.total(),
                    counts.queued(),
                    counts.processing(),
                    counts.succeeded(),
                    counts.failed(),
                    counts.cancelled());
        }
    }

    /** Where the parts of a batch are. */
    @Schema(name = "BatchLinks")
    record Links(String self, String items, String result, String failedResult) {}

    static BatchView of(Batch batch, Visitor visitor, Clock clock) {
        boolean owned = visitor.is(batch.owner());
        Double rate = rate(batch, clock.instant());
        String self = BatchController.PATH + "/" + batch.id();
        return new BatchView(
                batch.id().toString(),
                batch.name(),
                ImageView.text(batch.status()),
                batch.presets().stream().map(preset -> preset.name().value()).toList(),
                owned && batch.webhook() != null ? batch.webhook().toString() : null,
                owned ? batch.email() : null,
                batch.describe(),
                batch.createdAt(),
                batch.startedAt(),
                batch.endedAt(),
                batch.rows(),
                CountsView.of(batch.counts()),
                rate,
                secondsLeft(batch, rate),
                error(batch),
                owned,
                new Links(self, self + "/items", self + "/result.csv", self + "/result.csv?only=failed"));
    }

    /** Of the last minute, or of the time since the start where that is shorter. */
    private static @Nullable Double rate(Batch batch, Instant now) {
        Instant start = batch.runStartedAt();
        if (batch.status() != BatchStatus.PROCESSING || start == null) {
            return null;
        }
        double seconds = Math.clamp(Duration.between(start, now).toMillis() / 1000.0, 1, 60);
        return Math.round(batch.endedLately() / seconds * 100) / 100.0;
    }

    private static @Nullable Long secondsLeft(Batch batch, @Nullable Double rate) {
        if (rate == null || rate == 0) {
            return null;
        }
        return (long) Math.ceil((batch.counts().queued() + batch.counts().processing()) / rate);
    }

    private static ImageView.@Nullable CauseView error(Batch batch) {
        return batch.status() == BatchStatus.FAILED
                ? new ImageView.CauseView(
                        "batch-failed",
                        "None of the " + batch.counts().total() + " images could be made; each item says why.")
                : null;
    }
}
