package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.ingest.FileName;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address to fetch.
 *
 * @param row the first that names it, from 1
 * @param reference of that row; null where it has none
 * @param stem what its files are called, without extension: {@code {id, or row-N}-{name in the URL}-{hash of the URL}}. The hash keeps
 *     two pictures of one product apart, and a file from being taken for another picture's when the CSV has changed
 */
record Order(int row, @Nullable String reference, URI url, String stem) {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");
    private static final int MOST_CHARACTERS = 50;
    /** 40 bits; files are told apart by what stands before as well. */
    private static final int HASH_BYTES = 5;

    static Order of(CsvRow row, URI url) {
        String first = row.reference() == null ? "" : safe(row.reference());
        String stem = (first.isEmpty() ? "row-" + row.number() : first) + "-" + named(url) + hash(url);
        return new Order(row.number(), row.reference(), url, stem);
    }

    private static String named(URI url) {
        String path = url.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = safe(EXTENSION.matcher(decoded(last)).replaceFirst(""));
        return name.isEmpty() ? "" : name + "-";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Letters, digits, dots and dashes, so that every file system and shell takes it. */
    private static String safe(String text) {
        String clean = UNSAFE.matcher(FileName.visible(text)).replaceAll("-");
        int end = clean.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, clean.codePointCount(0, clean.length())));
        return EDGES.matcher(clean.substring(0, end)).replaceAll("");
    }

    private static String hash(URI url) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(url.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
