package dev.imagemill.batch.csv;

import dev.imagemill.batch.csv.RecordReader.CsvText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows of a file, one ahead. */
final class RecordRows implements CsvRows {

    private final RecordReader records;
    private final RowParser parser;
    private final int maxRows;
    private int number;
    private @Nullable CsvRow ahead;

    RecordRows(RecordReader records, RowParser parser, int maxRows) {
        this.records = records;
        this.parser = parser;
        this.maxRows = maxRows;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public CsvRow next() {
        CsvRow row = ahead == null ? read() : ahead;
        ahead = null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        return row;
    }

    private @Nullable CsvRow read() {
        try {
            CsvText found = records.next();
            if (found == null) {
                return null;
            }
            if (number == maxRows) {
                throw CsvFaults.tooManyRows(maxRows);
            }
            return parser.parse(++number, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
