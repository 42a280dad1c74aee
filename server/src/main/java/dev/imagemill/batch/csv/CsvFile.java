package dev.imagemill.batch.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A CSV file of images: how it is to be understood, and its rows. Safe for many threads as long as the file stays as it is. */
public final class CsvFile {

    private CsvFile() {}

    /**
     * Finds out encoding, delimiter and columns.
     *
     * @throws dev.imagemill.fault.FaultException where the file as a whole cannot be used: {@code csv-empty},
     *     {@code csv-too-large}, {@code csv-not-text}, {@code csv-too-many-columns}, {@code csv-no-image-column},
     *     {@code csv-no-rows}
     * @throws java.io.UncheckedIOException where it cannot be read
     */
    public static CsvFile open(Path file, CsvLimits limits) {
        return Unfinished.part();
    }

    public Charset encoding() {
        return Unfinished.part();
    }

    public char delimiter() {
        return Unfinished.part();
    }

    /** In order, without those that results of ours carry. */
    public List<CsvColumn> columns() {
        return Unfinished.part();
    }

    /** From the first row on; each call reads the file anew. To be closed. */
    public CsvRows rows() {
        return Unfinished.part();
    }

    /** Reads all the rows once. */
    public CsvPreview preview() {
        return Unfinished.part();
    }
}
