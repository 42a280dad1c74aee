package dev.imagemill.batch;

import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.batch.csv.CsvFile;
import dev.imagemill.batch.csv.CsvRows;
import java.util.List;

/** A CSV file. */
public record CsvInput(String name, CsvFile file) implements BatchInput {

    @Override
    public List<CsvColumn> columns() {
        return file.columns();
    }

    @Override
    public char delimiter() {
        return file.delimiter();
    }

    @Override
    public CsvRows rows() {
        return file.rows();
    }
}
