package dev.imagemill.batch.csv;

import dev.imagemill.batch.csv.Delimiters.Beginning;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file of images: how it is to be understood, and its rows. Safe for many threads as long as the file stays as it is. */
public final class CsvFile {

    private static final int HEAD = 1 << 16;

    private final Path file;
    private final CsvLimits limits;
    private final TextEncoding encoding;
    private final char delimiter;
    private final boolean said;
    private final CsvHeader header;

    private CsvFile(Path file, CsvLimits limits, TextEncoding encoding, Beginning beginning, CsvHeader header) {
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = beginning.delimiter();
        this.said = beginning.said();
        this.header = header;
    }

    /**
     * Finds out encoding, delimiter and columns.
     *
     * @throws dev.imagemill.fault.FaultException where the file as a whole cannot be used: {@code csv-empty},
     *     {@code csv-too-large}, {@code csv-not-text}, {@code csv-header-broken}, {@code csv-too-many-columns},
     *     {@code csv-no-image-column}, {@code csv-no-rows}
     * @throws UncheckedIOException where it cannot be read
     */
    public static CsvFile open(Path file, CsvLimits limits) {
        try {
            long bytes = Files.size(file);
            if (bytes > limits.maxBytes()) {
                throw CsvFaults.tooLarge(bytes, limits.maxBytes());
            }
            TextEncoding encoding = TextEncoding.of(file);
            String head = head(file, encoding);
            TextCheck.require(file, head);
            Beginning beginning = Delimiters.find(head, head.length() < HEAD);
            if (beginning.records().isEmpty()) {
                throw CsvFaults.empty();
            }
            return new CsvFile(file, limits, encoding, beginning, CsvHeader.of(beginning, limits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8, UTF-16LE, UTF-16BE or windows-1252. */
    public Charset encoding() {
        return encoding.charset();
    }

    /** Comma, semicolon, tab, bar, or what the file itself says in a first line {@code sep=}. */
    public char delimiter() {
        return delimiter;
    }

    /** In order, without those that results of ours carry. */
    public List<CsvColumn> columns() {
        return header.columns();
    }

    /** From the first row on; each call reads the file anew. To be closed. */
    public CsvRows rows() {
        try {
            Reader reader = encoding.open(file);
            try {
                return rows(new RecordReader(reader, delimiter, header.cells() + limits.maxImagesPerRow()));
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvRows rows(RecordReader records) throws IOException {
        for (int i = (said ? 1 : 0) + (header.isInFile() ? 1 : 0); i > 0; i--) {
            records.next();
        }
        return new RecordRows(
                records, new RowParser(header, limits, encoding.charset().name(), delimiter), limits.maxRows());
    }

    /**
     * Reads all the rows once.
     *
     * @throws dev.imagemill.fault.FaultException {@code csv-too-many-rows}
     */
    public CsvPreview preview() {
        try (CsvRows rows = rows()) {
            PreviewScan scan = new PreviewScan();
            rows.forEachRemaining(scan::add);
            return scan.preview(encoding.charset().name(), delimiter, header.columns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(Path file, TextEncoding encoding) throws IOException {
        try (Reader reader = encoding.open(file)) {
            char[] head = new char[HEAD];
            int length = 0;
            int more = 0;
            while (more >= 0 && length < HEAD) {
                length += more;
                more = reader.read(head, length, HEAD - length);
            }
            return new String(head, 0, length);
        }
    }
}
