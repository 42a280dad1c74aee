package dev.imagemill.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.ingest.folder.JournalEntry.Outcome;
import dev.imagemill.ingest.folder.JournalEntry.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderJournalTest {

    @TempDir
    Path folder;

    private WatchedFolders folders = new WatchedFolders(Path.of("in"), Path.of("out"));
    private Path file = Path.of("journal");

    @BeforeEach
    void open() throws IOException {
        folders = WatchedFolders.open(Files.createDirectory(folder.resolve("in")), folder.resolve("out"));
        file = folders.state().resolve("journal.jsonl");
    }

    @Test
    void rememberedIsWhatCameLast() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders)) {
            journal.add(List.of(entry("a.jpg", 1), entry("sub/b — ü.jpg", 2)));
            journal.add(List.of(entry("a.jpg", 3)));
        }

        try (FolderJournal journal = FolderJournal.open(folders)) {
            assertThat(journal.find("a.jpg")).isEqualTo(entry("a.jpg", 3));
            assertThat(journal.find("sub/b — ü.jpg")).isEqualTo(entry("sub/b — ü.jpg", 2));
            assertThat(journal.find("c.jpg")).isNull();
            assertThat(journal.isOurs("rendition of a.jpg 1")).isTrue();
            assertThat(journal.isOurs("a.jpg 1")).isFalse();
        }
    }

    @Test
    void aLineThatACrashCutOffIsPassedOverAndSpoilsNoOther() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders)) {
            journal.add(List.of(entry("a.jpg", 1)));
        }
        Files.writeString(file, "{\"file\":\"b.jpg\",\"si", StandardOpenOption.APPEND);

        try (FolderJournal journal = FolderJournal.open(folders)) {
            assertThat(journal.find("b.jpg")).isNull();
            journal.add(List.of(entry("c.jpg", 1)));
        }

        try (FolderJournal journal = FolderJournal.open(folders)) {
            assertThat(journal.entries()).containsExactlyInAnyOrder(entry("a.jpg", 1), entry("c.jpg", 1));
        }
    }

    @Test
    void aWholeLineWithoutItsEndIsTaken() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders)) {
            journal.add(List.of(entry("a.jpg", 1)));
        }
        Files.writeString(file, Files.readString(file).stripTrailing());

        try (FolderJournal journal = FolderJournal.open(folders)) {
            journal.add(List.of(entry("b.jpg", 1)));
        }
        try (FolderJournal journal = FolderJournal.open(folders)) {
            assertThat(journal.entries()).hasSize(2);
        }
    }

    @Test
    void doesNotGrowWithThePast() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders)) {
            for (int i = 0; i < 30; i++) {
                journal.add(java.util.stream.IntStream.range(0, 100)
                        .mapToObj(n -> entry("a.jpg", n))
                        .toList());
            }
            assertThat(Files.readAllLines(file)).hasSizeLessThan(1200);
            assertThat(journal.find("a.jpg")).isEqualTo(entry("a.jpg", 99));
        }
    }

    private static JournalEntry entry(String name, int version) {
        return new JournalEntry(
                name,
                version,
                version,
                name + " " + version,
                "presets",
                Outcome.DONE,
                List.of(new Output("web/" + name, "rendition of " + name + " " + version)));
    }
}
