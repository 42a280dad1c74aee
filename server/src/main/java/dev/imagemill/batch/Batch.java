package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.transform.Preset;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Images that were submitted together, at one moment.
 *
 * @param name of the file, or as its owner calls it
 * @param run how often it was started: once, and once more for each retry after its end; from 1
 * @param presets the renditions made of each image, as they were at the submission; at least one
 * @param webhook told when it ends; null for none
 * @param email told when it ends; null for nobody
 * @param describe whether its images are described too
 * @param columns as they were given
 * @param delimiter of the file, and of its result
 * @param rows as they were given, ≥ 0
 * @param counts of its items
 * @param endedLately items that ended in the last minute of the present run
 * @param startedAt when the first item was begun; null before
 * @param runStartedAt the same for the present run
 * @param endedAt null while it has not ended
 */
public record Batch(
        UUID id,
        OwnerId owner,
        String name,
        BatchStatus status,
        int run,
        List<Preset> presets,
        @Nullable URI webhook,
        @Nullable String email,
        boolean describe,
        List<CsvColumn> columns,
        char delimiter,
        int rows,
        Counts counts,
        long endedLately,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant runStartedAt,
        @Nullable Instant endedAt) {

    public Batch {
        presets = List.copyOf(presets);
        columns = List.copyOf(columns);
    }
}
