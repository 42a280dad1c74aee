package dev.imagemill.batch.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes results. Not safe for many threads. */
public final class ResultCsv implements Closeable {

    private ResultCsv() {}

    /** For all rows: the given columns, then {@code output_urls, output_sizes, output_bytes, status, reason}. */
    public static ResultCsv all(OutputStream out, char delimiter, List<CsvColumn> columns) throws IOException {
        return Unfinished.part();
    }

    /** For the rows of which something failed: the given columns, then {@code reason}; can be sent again. */
    public static ResultCsv onlyFailed(OutputStream out, char delimiter, List<CsvColumn> columns) throws IOException {
        return Unfinished.part();
    }

    /**
     * The next row, for {@link #all}.
     *
     * @param cells as {@link CsvRow#cells} gave them
     */
    public void row(List<String> cells, ResultCells result) throws IOException {
        Unfinished.part();
    }

    /**
     * The next row, for {@link #onlyFailed}.
     *
     * @param cells as {@link CsvRow#cells} gave them
     * @param failedUrls take the place of all that the image columns held; empty leaves them as they are
     * @param reasons as {@link ResultCells#reasons}
     */
    public void failedRow(List<String> cells, List<String> failedUrls, List<String> reasons) throws IOException {
        Unfinished.part();
    }

    /** Writes what is left; closes the stream. */
    @Override
    public void close() throws IOException {}
}
