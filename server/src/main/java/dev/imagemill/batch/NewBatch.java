package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.transform.Preset;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is begun; its rows follow.
 *
 * @param id random, since who knows it may read the batch
 */
public record NewBatch(
        UUID id,
        OwnerId owner,
        String name,
        List<Preset> presets,
        @Nullable URI webhook,
        @Nullable String email,
        boolean describe,
        List<CsvColumn> columns,
        char delimiter) {}
