package dev.imagemill.batch.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of data. It has images, or faults, or (where only some of its addresses are right) both.
 *
 * @param number from 1, without the header; lines without any text are not counted
 * @param line in the file where it begins, from 1
 * @param cells one for each column, in order, as given but for a protection against formulas of ours; of a row that could
 *     not be taken apart, its text in the first
 * @param reference from the id column; null where that is empty or missing
 * @param name from the name column; null where that is empty or missing
 * @param images in the order given; empty where the row as a whole is refused
 * @param faults of the row and of its images
 */
public record CsvRow(
        int number,
        long line,
        List<String> cells,
        @Nullable String reference,
        @Nullable String name,
        List<CsvImage> images,
        List<CsvFault> faults) {

    public CsvRow {
        cells = List.copyOf(cells);
        images = List.copyOf(images);
        faults = List.copyOf(faults);
        if (images.isEmpty() && faults.isEmpty()) {
            throw new IllegalArgumentException("a row without images has a fault");
        }
    }
}
