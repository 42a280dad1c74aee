package dev.imagemill.batch.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Refuses files that are no text at all, with the name of what they are where that is known. */
final class TextCheck {

    private static final Map<String, String> SIGNATURES = signatures();
    private static final int LONGEST_SIGNATURE = 16;
    /** One character of this many may be one that text does not have. */
    private static final int TEXT_FOR_EACH_ODD = 50;

    private TextCheck() {}

    /** @param head the first characters as {@link TextEncoding#open} gives them */
    static void require(Path file, String head) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(LONGEST_SIGNATURE), StandardCharsets.ISO_8859_1);
        }
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                throw CsvFaults.notText(signature.getValue());
            }
        }
        String text = head.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            throw CsvFaults.notText("a web page or XML");
        }
        if (head.chars().filter(TextCheck::isOdd).count() * TEXT_FOR_EACH_ODD > head.length()) {
            throw CsvFaults.notText("binary data");
        }
    }

    private static boolean isOdd(int c) {
        return c == TextEncoding.UNDECODABLE || (c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    private static Map<String, String> signatures() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("PK\u0003\u0004", "an Excel workbook (.xlsx) or a zip archive");
        known.put("\u00d0\u00cf\u0011\u00e0", "an Excel workbook (.xls)");
        known.put("\u001f\u008b", "compressed by gzip");
        known.put("%PDF", "a PDF");
        known.put("{\\rtf", "rich text");
        known.put("\u00ff\u00d8\u00ff", "a picture");
        known.put("\u0089PNG", "a picture");
        known.put("GIF8", "a picture");
        return known;
    }
}
