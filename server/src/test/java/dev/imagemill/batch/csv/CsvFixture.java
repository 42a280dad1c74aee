package dev.imagemill.batch.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CSV files of a test. */
final class CsvFixture {

    static final CsvLimits LIMITS = CsvLimits.of(20_000_000, 10_000);

    private CsvFixture() {}

    static Path write(Path folder, String text, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "list", ".csv"), text.getBytes(charset));
    }

    static CsvFile open(Path folder, String text) throws IOException {
        return CsvFile.open(write(folder, text, StandardCharsets.UTF_8), LIMITS);
    }

    static List<CsvRow> rows(CsvFile file) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows reading = file.rows()) {
            reading.forEachRemaining(rows::add);
        }
        return rows;
    }

    static List<CsvRow> rows(Path folder, String text) throws IOException {
        return rows(open(folder, text));
    }

    static List<String> urls(CsvRow row) {
        return row.images().stream().map(i -> String.valueOf(i.url())).toList();
    }

    static List<String> codes(CsvRow row) {
        return row.faults().stream().map(f -> f.fault().code()).toList();
    }
}
