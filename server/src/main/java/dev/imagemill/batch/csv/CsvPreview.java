package dev.imagemill.batch.csv;

import java.util.List;

/**
 * How a file was understood, and what is wrong with it.
 *
 * @param encoding such as {@code UTF-8}
 * @param delimiter one character
 * @param columns in order, without those that results of ours carry
 * @param rows with data
 * @param images addresses, right or wrong
 * @param distinctImages right addresses, each counted once
 * @param faultyRows rows with at least one fault
 * @param sample the first 5 rows
 * @param faults the first 50
 * @param faultCount all of them
 */
public record CsvPreview(
        String encoding,
        String delimiter,
        List<CsvColumn> columns,
        int rows,
        int images,
        int distinctImages,
        int faultyRows,
        List<CsvRow> sample,
        List<CsvFault> faults,
        int faultCount) {

    static final int SAMPLE = 5;
    static final int FAULTS = 50;

    public CsvPreview {
        columns = List.copyOf(columns);
        sample = List.copyOf(sample);
        faults = List.copyOf(faults);
    }
}
