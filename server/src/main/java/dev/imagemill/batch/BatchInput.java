package dev.imagemill.batch;

import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.batch.csv.CsvRows;
import java.util.List;

/** A list of images as it came in; read as often as it is asked for its rows, never wholly in memory. */
public interface BatchInput {

    /** What to call a batch that its owner gives no name. */
    String name();

    List<CsvColumn> columns();

    /** Between the cells of the result. */
    char delimiter();

    /** From the first row on. To be closed. */
    CsvRows rows();
}
