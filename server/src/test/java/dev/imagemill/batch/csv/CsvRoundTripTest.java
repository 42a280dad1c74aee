package dev.imagemill.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any table, written any way, is read as it was; a result, too. */
class CsvRoundTripTest {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<String> NEW_LINES = List.of("\n", "\r\n", "\r");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));
    private static final String LETTERS = "abz059 ,;|\t\"'\n\r=+-@.%äßé€";
    private static final int TABLES = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsWhatWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            Table table = Table.random(random);
            Style style = Style.random(random);
            Path file = Files.write(folder.resolve("table.csv"), style.bytes(table));

            CsvFile read = CsvFile.open(file, CsvFixture.LIMITS);

            assertThat(read.delimiter()).as("%s", style).isEqualTo(style.delimiter);
            assertThat(read.encoding()).as("%s", style).isEqualTo(style.encoding);
            assertThat(read.columns()).extracting(CsvColumn::name).isEqualTo(table.header);
            assertThat(CsvFixture.rows(read))
                    .extracting(CsvRow::cells)
                    .as("%s", style)
                    .isEqualTo(table.safeRows());
            assertThat(CsvFixture.rows(read))
                    .allSatisfy(row -> assertThat(row.faults()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aResultIsReadAsTheListThatItCameFrom(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            Table table = Table.random(random);
            char delimiter = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
            List<CsvColumn> columns = ColumnRoles.of(table.header, table.rows);

            for (Kind kind : Kind.values()) {
                CsvFile result = result(columns, table, delimiter, kind);

                assertThat(result.columns()).as("%s", kind).isEqualTo(columns);
                assertThat(CsvFixture.rows(result))
                        .extracting(CsvRow::cells)
                        .as("%s", kind)
                        .isEqualTo(table.rows);
            }
        }
    }

    @Test
    void aResultOfBeforeThereWereNoticesIsReadToo() throws IOException {
        CsvFile read = CsvFixture.open(
                folder,
                "url,output_urls,output_sizes,output_bytes,status,reason\nhttps://a.example/1.jpg,,,,failed,x: y\n");

        assertThat(read.columns()).extracting(CsvColumn::name).containsExactly("url");
    }

    @Test
    void writesTextsImageByImageAndNoneAsFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<CsvColumn> columns = List.of(new CsvColumn("url", CsvColumn.Role.IMAGE));
        try (ResultCsv result = ResultCsv.described(out, ';', columns)) {
            ResultTexts lamp = new ResultTexts("=1+1", "A lamp.", "@lamp", List.of("lamp", "light"));
            for (List<ResultTexts> texts :
                    List.of(List.of(lamp), List.of(lamp, ResultTexts.NONE), List.of(ResultTexts.NONE))) {
                result.row(
                        List.of("u"),
                        new ResultCells(
                                List.of(),
                                List.of(),
                                List.of(),
                                "succeeded",
                                List.of(),
                                List.of("a: b", "c: d"),
                                texts));
            }
        }

        assertThat(out.toString(StandardCharsets.UTF_8).substring(1)).isEqualTo("""
                        url;output_urls;output_sizes;output_bytes;status;reason;notice;title;description;alt_text;labels
                        u;"";"";"";succeeded;"";"a: b; c: d";'=1+1;A lamp.;'@lamp;lamp, light
                        u;"";"";"";succeeded;"";"a: b; c: d";"'=1+1
                        ";"A lamp.
                        ";"'@lamp
                        ";"lamp, light
                        "
                        u;"";"";"";succeeded;"";"a: b; c: d";"";"";"";""
                        """.replace("light\n", "light\r\n")
                .replace("labels\n", "labels\r\n")
                .replace("\"\n", "\"\r\n")
                .replace("lamp, light\r\n\"", "lamp, light\n\""));
    }

    private enum Kind {
        ALL,
        DESCRIBED,
        ONLY_FAILED
    }

    private CsvFile result(List<CsvColumn> columns, Table table, char delimiter, Kind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> reasons = List.of("fetch-not-found: The host answers 404, expected an image.");
        try (ResultCsv result = switch (kind) {
            case ALL -> ResultCsv.all(out, delimiter, columns);
            case DESCRIBED -> ResultCsv.described(out, delimiter, columns);
            case ONLY_FAILED -> ResultCsv.onlyFailed(out, delimiter, columns);
        }) {
            for (List<String> row : table.rows) {
                if (kind == Kind.ONLY_FAILED) {
                    result.failedRow(row, List.of(), reasons);
                } else {
                    result.row(
                            row,
                            new ResultCells(
                                    List.of("https://b.example/1"),
                                    List.of("1x2"),
                                    List.of(3L),
                                    "failed",
                                    reasons,
                                    List.of("cutout-unsure: The subject is not clear."),
                                    List.of(new ResultTexts("A \"b\"", "c\nd", "-e", List.of("f", "g")))));
                }
            }
        }
        return CsvFile.open(Files.write(folder.resolve("result.csv"), out.toByteArray()), CsvFixture.LIMITS);
    }

    private record Table(List<String> header, List<List<String>> rows) {

        static Table random(Random random) {
            List<String> header = new ArrayList<>(List.of("SKU", "Image URL"));
            for (int more = random.nextInt(4); more > 0; more--) {
                header.add(random.nextInt(header.size() + 1), "Extra " + more);
            }
            List<List<String>> rows = new ArrayList<>();
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                int row = i;
                rows.add(header.stream()
                        .map(name -> name.equals("Image URL") ? "https://a.example/" + row + ".jpg" : text(random))
                        .toList());
            }
            return new Table(header, rows);
        }

        /** An apostrophe in front of a formula counts as ours, also where it is not. */
        List<List<String>> safeRows() {
            return rows.stream()
                    .map(row -> row.stream().map(FormulaGuard::release).toList())
                    .toList();
        }

        private static String text(Random random) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return text.toString();
        }
    }

    private record Style(char delimiter, String newLine, Charset encoding, boolean mark, boolean quoteAll) {

        static Style random(Random random) {
            Charset encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
            return new Style(
                    DELIMITERS.get(random.nextInt(DELIMITERS.size())),
                    NEW_LINES.get(random.nextInt(NEW_LINES.size())),
                    encoding,
                    random.nextBoolean() && !encoding.name().startsWith("windows"),
                    random.nextBoolean());
        }

        /** With a word that no other encoding gives. */
        byte[] bytes(Table table) {
            StringBuilder text = new StringBuilder(mark ? "\ufeff" : "");
            line(text, table.header);
            table.rows.forEach(row -> line(text, row));
            return text.toString().getBytes(encoding);
        }

        private void line(StringBuilder text, List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                boolean quote = quoteAll || cell.isEmpty() || cell.matches("(?s).*[,;|\t\"\n\r].*");
                text.append(i == 0 ? "" : String.valueOf(delimiter))
                        .append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(newLine);
        }
    }
}
