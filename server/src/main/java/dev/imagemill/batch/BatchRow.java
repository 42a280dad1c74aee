package dev.imagemill.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with what became of it.
 *
 * @param number from 1
 * @param cells as they were given, one for each column
 * @param items at least one, in the order given
 */
public record BatchRow(
        int number,
        List<String> cells,
        @Nullable String reference,
        @Nullable String name,
        List<BatchItem> items) {

    public BatchRow {
        cells = List.copyOf(cells);
        items = List.copyOf(items);
    }
}
