package dev.imagemill.ingest.folder;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contents of renditions that were replaced, or whose inputs are forgotten: for a month, and the latest {@value #MOST} at the
 * most. On disk a line each, as of the last {@link #save}. Safe for many threads.
 */
final class PastRenditions {

    private static final String NAME = "renditions.txt";
    private static final int MOST = 100_000;
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) (.+)");

    private final Path file;
    private final Clock clock;
    /** Milliseconds since 1970 by SHA-256, the oldest first. */
    private final Map<String, Long> contents = new LinkedHashMap<>();

    private PastRenditions(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    static PastRenditions open(Path state, Clock clock) throws IOException {
        PastRenditions past = new PastRenditions(state.resolve(NAME), clock);
        past.read();
        return past;
    }

    synchronized boolean contains(String sha256) {
        return contents.containsKey(sha256);
    }

    synchronized void add(String sha256) {
        put(sha256, clock.millis());
    }

    /** Keeps all that are not too old; on disk when this returns. */
    synchronized void save() throws IOException {
        long oldest = clock.instant().minus(REMEMBERED).toEpochMilli();
        contents.values().removeIf(time -> time < oldest);
        Path fresh = file.resolveSibling(NAME + ".new");
        try (BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Long> content : contents.entrySet()) {
                writer.write(content.getValue() + " " + content.getKey() + "\n");
            }
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private synchronized void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                    put(parts.group(2), Long.parseLong(parts.group(1)));
                }
            }
        }
    }

    private void put(String sha256, long time) {
        contents.remove(sha256);
        contents.put(sha256, time);
        if (contents.size() > MOST) {
            contents.remove(contents.keySet().iterator().next());
        }
    }
}
