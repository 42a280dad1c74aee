package dev.imagemill.ingest.folder;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done, on disk: one line of JSON for each input that ended, appended and synced before anything else is told of it.
 * The last line about a file counts. A line that a crash cut off is passed over, and the file done again. Read by many
 * threads, written by one.
 */
final class FolderJournal implements AutoCloseable {

    private static final String NAME = "journal.jsonl";
    /** Rewritten where it has more lines about the past than about the present, from this length on. */
    private static final int SHORT = 1000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, JournalEntry> entries = new ConcurrentHashMap<>();
    /** How many entries have a rendition of this content. */
    private final Map<String, Integer> renditions = new ConcurrentHashMap<>();

    private final PastRenditions past;
    private FileChannel channel;
    private int lines;

    private FolderJournal(Path file, PastRenditions past) throws IOException {
        this.file = file;
        this.past = past;
        boolean whole = read();
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (!whole) {
            rewrite();
        }
    }

    static FolderJournal open(WatchedFolders folders, Clock clock) throws IOException {
        return new FolderJournal(folders.state().resolve(NAME), PastRenditions.open(folders.state(), clock));
    }

    /** Null where nothing is known of it. */
    @Nullable
    JournalEntry find(String input) {
        return entries.get(input);
    }

    Collection<JournalEntry> entries() {
        return entries.values();
    }

    /** Whether a content is one of the renditions that were made here, of those that are replaced or forgotten the later ones. */
    boolean isOurs(String sha256) {
        return renditions.containsKey(sha256) || past.contains(sha256);
    }

    /** Keeps what became of some inputs; on disk when this returns. */
    void add(List<JournalEntry> ended) throws IOException {
        if (ended.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (JournalEntry entry : ended) {
            text.append(JSON.writeValueAsString(entry)).append('\n');
        }
        long before = channel.size();
        try {
            write(channel, text);
        } catch (IOException e) {
            // Half a line would spoil the next one.
            channel.truncate(before);
            throw e;
        }
        ended.forEach(this::know);
        lines += ended.size();
        rewriteWhereLong();
    }

    /** Knows inputs no more; their renditions are still recognised for a while. */
    void forget(List<JournalEntry> over) throws IOException {
        for (JournalEntry entry : over) {
            if (entries.remove(entry.file(), entry)) {
                retire(entry);
            }
        }
        rewriteWhereLong();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void know(JournalEntry entry) {
        JournalEntry before = entries.put(entry.file(), entry);
        entry.renditions().forEach(content -> renditions.merge(content, 1, Integer::sum));
        if (before != null) {
            retire(before);
        }
    }

    private void retire(JournalEntry entry) {
        entry.renditions().forEach(content -> {
            if (renditions.computeIfPresent(content, (_, times) -> times == 1 ? null : times - 1) == null) {
                past.add(content);
            }
        });
    }

    /** False where a line is damaged. */
    private boolean read() throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        boolean whole = true;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                whole &= read(line);
            }
        }
        return whole && endsWithNewLine();
    }

    private boolean read(String line) {
        try {
            know(JSON.readValue(line, JournalEntry.class));
            return true;
        } catch (JacksonException | NullPointerException e) {
            return false;
        }
    }

    private boolean endsWithNewLine() throws IOException {
        try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return reading.size() == 0 || (reading.read(last, reading.size() - 1) == 1 && last.get(0) == '\n');
        }
    }

    private void rewriteWhereLong() throws IOException {
        if (lines > SHORT && lines > 2 * entries.size()) {
            rewrite();
        }
    }

    private void rewrite() throws IOException {
        // Before the lines go that have them.
        past.save();
        Path fresh = file.resolveSibling(NAME + ".new");
        try (BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            for (JournalEntry entry : entries.values()) {
                writer.write(JSON.writeValueAsString(entry));
                writer.write('\n');
            }
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        channel.close();
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines = entries.size();
    }

    private static void write(FileChannel channel, CharSequence text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }
}
