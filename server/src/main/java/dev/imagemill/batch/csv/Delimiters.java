package dev.imagemill.batch.csv;

import dev.imagemill.batch.csv.RecordReader.CsvText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the delimiter: the one that cuts the first records into as many cells as the very first has. */
final class Delimiters {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    /** Excel's own first line, which says it. */
    private static final Pattern SAID =
            Pattern.compile("\\A\"?sep=([^\"\\w\\s]|\t)\"?(?:\\r\\n|\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);

    private static final int RECORDS = 100;
    private static final int MAX_CELLS = 100_000;

    private Delimiters() {}

    /**
     * The beginning of a file, understood.
     *
     * @param said whether the first line only says the delimiter and holds no data
     * @param records the first ones that are whole
     * @param whole whether the file has no others
     */
    record Beginning(char delimiter, boolean said, List<CsvText> records, boolean whole) {}

    /**
     * @param head the first characters
     * @param whole whether there are no others
     */
    static Beginning find(String head, boolean whole) {
        Matcher said = SAID.matcher(head);
        if (said.find()) {
            char delimiter = said.group(1).charAt(0);
            return new Beginning(delimiter, true, records(head.substring(said.end()), whole, delimiter), whole);
        }
        Beginning best = new Beginning(',', false, records(head, whole, ','), whole);
        double bestScore = score(best.records);
        for (char delimiter : CANDIDATES.subList(1, CANDIDATES.size())) {
            List<CsvText> records = records(head, whole, delimiter);
            double score = score(records);
            if (score > bestScore) {
                best = new Beginning(delimiter, false, records, whole);
                bestScore = score;
            }
        }
        return best;
    }

    /** Sure cuts are worth more than none, none more than cuts that agree with nothing. */
    private static double score(List<CsvText> records) {
        int cells = records.stream()
                .filter(r -> r.fault() == null)
                .findFirst()
                .map(r -> r.cells().size())
                .orElse(0);
        if (cells == 0) {
            return 0;
        }
        long alike = records.stream()
                .filter(r -> r.fault() == null && r.cells().size() == cells)
                .count();
        double share = (double) alike / records.size();
        // More cells break a tie, as of two delimiters that are in each line.
        return cells == 1 ? share / 2 : share + Math.min(cells, 99) / 10_000.0;
    }

    private static List<CsvText> records(String head, boolean whole, char delimiter) {
        List<CsvText> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new StringReader(head), delimiter, MAX_CELLS)) {
            for (CsvText r = reader.next(); r != null && records.size() <= RECORDS; r = reader.next()) {
                records.add(r);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!whole && records.size() > 1 && records.size() <= RECORDS) {
            // It may be cut.
            records.removeLast();
        }
        return records;
    }
}
