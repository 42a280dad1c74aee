package dev.imagemill.batch.csv;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.imagemill.batch.csv.CsvColumn.Role;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes results row by row, in UTF-8 with a byte order mark (without it Excel reads UTF-8 as Windows-1252), with CRLF, quoted
 * as in RFC 4180 and with no cell that a spreadsheet would run as a formula. The delimiter should be that of the file given,
 * since it is the one that its sender's spreadsheet expects. What is written, {@link CsvFile} reads as it was given. Not safe
 * for many threads.
 */
public final class ResultCsv implements Closeable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final CsvWriter writer;
    private final int given;
    private final int added;
    private final int[] imageColumns;

    private ResultCsv(OutputStream out, char delimiter, List<CsvColumn> columns, List<String> added)
            throws IOException {
        this.given = columns.size();
        this.added = added.size();
        this.imageColumns = IntStream.range(0, given)
                .filter(i -> columns.get(i).role() == Role.IMAGE)
                .toArray();
        out.write(BYTE_ORDER_MARK);
        this.writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        write(columns.stream().map(CsvColumn::name).toList(), added);
    }

    /** For all rows: the given columns, then {@code output_urls, output_sizes, output_bytes, status, reason, notice}. */
    public static ResultCsv all(OutputStream out, char delimiter, List<CsvColumn> columns) throws IOException {
        return new ResultCsv(out, delimiter, columns, ResultColumns.ALL);
    }

    /** For all rows of images that are described: as {@link #all}, then {@code title, description, alt_text, labels}. */
    public static ResultCsv described(OutputStream out, char delimiter, List<CsvColumn> columns) throws IOException {
        return new ResultCsv(out, delimiter, columns, ResultColumns.DESCRIBED);
    }

    /** For the rows of which something failed: the given columns, then {@code reason}; can be sent again. */
    public static ResultCsv onlyFailed(OutputStream out, char delimiter, List<CsvColumn> columns) throws IOException {
        return new ResultCsv(out, delimiter, columns, ResultColumns.ONLY_FAILED);
    }

    /**
     * The next row, for {@link #all} and {@link #described}.
     *
     * @param cells as {@link CsvRow#cells} gave them
     */
    public void row(List<String> cells, ResultCells result) throws IOException {
        List<String> more = new ArrayList<>(List.of(
                String.join(",", result.outputUrls()),
                String.join(",", result.outputSizes()),
                result.outputBytes().stream().map(String::valueOf).collect(joining(",")),
                result.status(),
                reason(result.reasons()),
                reason(result.notices())));
        if (added == ResultColumns.DESCRIBED.size()) {
            List<ResultTexts> texts = result.texts();
            more.add(lines(texts, ResultTexts::title));
            more.add(lines(texts, ResultTexts::description));
            more.add(lines(texts, ResultTexts::altText));
            more.add(lines(texts, text -> String.join(", ", text.labels())));
        }
        write(cells, more);
    }

    /** One for each image, also where it is empty, so that the columns agree; nothing where all are. */
    private static String lines(List<ResultTexts> texts, Function<ResultTexts, String> part) {
        String lines = texts.stream().map(part).collect(joining("\n"));
        return lines.isBlank() ? "" : lines;
    }

    /**
     * The next row, for {@link #onlyFailed}.
     *
     * @param cells as {@link CsvRow#cells} gave them
     * @param failedUrls take the place of all that the image columns held; empty leaves them as they are
     * @param reasons as {@link ResultCells#reasons}, at least one
     */
    public void failedRow(List<String> cells, List<String> failedUrls, List<String> reasons) throws IOException {
        List<String> changed = new ArrayList<>(cells);
        if (!failedUrls.isEmpty()) {
            for (int column : imageColumns) {
                changed.set(column, column == imageColumns[0] ? String.join(",", failedUrls) : "");
            }
        }
        write(changed, List.of(reason(reasons)));
    }

    /** Writes what is left; closes the stream. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String reason(List<String> reasons) {
        return String.join("; ", reasons);
    }

    private void write(List<String> cells, List<String> more) throws IOException {
        if (cells.size() != given || more.size() != added) {
            throw new IllegalArgumentException("expected " + given + " and " + added + " cells");
        }
        try {
            writer.writeRecord(Stream.concat(cells.stream(), more.stream())
                    .map(FormulaGuard::guard)
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
