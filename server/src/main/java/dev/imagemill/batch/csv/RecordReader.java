package dev.imagemill.batch.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.imagemill.batch.csv.LineReader.Line;
import dev.imagemill.fault.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV text, one by one.
 *
 * <p>FastCSV stops for good at the first quote that is not closed or has text behind it, and a list of ten thousand products
 * by hand has some. So we find where a record ends ourselves and let FastCSV take it apart. A record that is broken costs
 * only its first line; reading goes on with the second. That takes linear time: a quote that swallows following lines is
 * ended by the next quote.
 */
final class RecordReader implements Closeable {

    /** Of one record in characters: as much as 32 cells of Excel hold. */
    static final int MAX_RECORD = 1 << 20;

    private final LineReader lines;
    private final char delimiter;
    private final int maxCells;
    private final CsvReader.CsvReaderBuilder fastCsv;

    /** @param maxCells more are a fault of the record */
    RecordReader(Reader reader, char delimiter, int maxCells) {
        this.lines = new LineReader(reader, MAX_RECORD);
        this.delimiter = delimiter;
        this.maxCells = maxCells;
        this.fastCsv = CsvReader.builder().fieldSeparator(delimiter).trimWhitespacesAroundQuotes(true);
    }

    /** The next that has any text; null at the end. */
    @Nullable
    CsvText next() throws IOException {
        Line line = lines.next();
        while (line != null) {
            CsvText found = line.text().isBlank() ? null : recordFrom(line);
            if (found != null && !found.isEmpty()) {
                return found;
            }
            line = lines.next();
        }
        return null;
    }

    private CsvText recordFrom(Line first) throws IOException {
        QuoteScan scan = new QuoteScan(delimiter);
        StringBuilder text = new StringBuilder();
        List<Line> others = new ArrayList<>();
        Line line = first;
        while (true) {
            text.append(line.text());
            scan.line(line.text());
            if (line.tooLong() || text.length() > MAX_RECORD) {
                return refuse(first, others, CsvFaults.rowTooLong(MAX_RECORD));
            }
            if (scan.isBroken()) {
                return refuse(first, others, CsvFaults.brokenQuote());
            }
            if (!scan.isInsideQuotes()) {
                return takeApart(first, scan.cells(), text.toString());
            }
            text.append(line.ending());
            Line next = lines.next();
            if (next == null) {
                return refuse(first, others, CsvFaults.brokenQuote());
            }
            others.add(next);
            line = next;
        }
    }

    private CsvText refuse(Line first, List<Line> others, Fault fault) {
        lines.giveBack(others);
        return CsvText.broken(first.number(), first.text(), fault);
    }

    private CsvText takeApart(Line first, int cells, String text) {
        if (cells > maxCells) {
            return CsvText.broken(first.number(), text, CsvFaults.tooManyColumns(maxCells));
        }
        try {
            return new CsvText(first.number(), fastCsv.ofSingleCsvRecord(text).getFields(), null);
        } catch (CsvParseException e) {
            return CsvText.broken(first.number(), text, CsvFaults.brokenQuote());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /**
     * One record.
     *
     * @param line where it begins, from 1
     * @param cells at least one; of a broken record its text, in one
     * @param fault why it is broken; null where it is not
     */
    record CsvText(long line, List<String> cells, @Nullable Fault fault) {

        static CsvText broken(long line, String text, Fault fault) {
            return new CsvText(line, List.of(text), fault);
        }

        /** As spreadsheets write below the last row that was ever used. */
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
