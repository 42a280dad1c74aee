package dev.imagemill.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.ingest.folder.JournalEntry.Outcome;
import dev.imagemill.ingest.folder.JournalEntry.Output;
import dev.imagemill.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderJournalTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));

    private WatchedFolders folders = new WatchedFolders(Path.of("in"), Path.of("out"));
    private Path file = Path.of("journal");

    @BeforeEach
    void open() throws IOException {
        folders = WatchedFolders.open(Files.createDirectory(folder.resolve("in")), folder.resolve("out"));
        file = folders.state().resolve("journal.jsonl");
    }

    @Test
    void rememberedIsWhatCameLast() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            journal.add(List.of(entry("a.jpg", 1), entry("sub/b — ü.jpg", 2)));
            journal.add(List.of(entry("a.jpg", 3)));
        }

        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            assertThat(journal.find("a.jpg")).isEqualTo(entry("a.jpg", 3));
            assertThat(journal.find("sub/b — ü.jpg")).isEqualTo(entry("sub/b — ü.jpg", 2));
            assertThat(journal.find("c.jpg")).isNull();
            assertThat(journal.isOurs("rendition of a.jpg 1")).isTrue();
            assertThat(journal.isOurs("a.jpg 1")).isFalse();
        }
    }

    @Test
    void aLineThatACrashCutOffIsPassedOverAndSpoilsNoOther() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            journal.add(List.of(entry("a.jpg", 1)));
        }
        Files.writeString(file, "{\"file\":\"b.jpg\",\"si", StandardOpenOption.APPEND);

        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            assertThat(journal.find("b.jpg")).isNull();
            journal.add(List.of(entry("c.jpg", 1)));
        }

        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            assertThat(journal.entries()).containsExactlyInAnyOrder(entry("a.jpg", 1), entry("c.jpg", 1));
        }
    }

    @Test
    void aWholeLineWithoutItsEndIsTaken() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            journal.add(List.of(entry("a.jpg", 1)));
        }
        Files.writeString(file, Files.readString(file).stripTrailing());

        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            journal.add(List.of(entry("b.jpg", 1)));
        }
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            assertThat(journal.entries()).hasSize(2);
        }
    }

    @Test
    void doesNotGrowWithThePast() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            for (int i = 0; i < 30; i++) {
                journal.add(java.util.stream.IntStream.range(0, 100)
                        .mapToObj(n -> entry("a.jpg", n))
                        .toList());
            }
            assertThat(Files.readAllLines(file)).hasSizeLessThan(1200);
            assertThat(journal.find("a.jpg")).isEqualTo(entry("a.jpg", 99));
        }
    }

    @Test
    void recognisesRenditionsThatWereReplacedOrForgottenForAMonth() throws IOException {
        JournalEntry back = new JournalEntry("back.jpg", 1, 1, "came back", "presets", Outcome.OURS, List.of());
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            journal.add(List.of(entry("kept.jpg", 1), back));
            addVersions(journal, 0);
            journal.forget(List.of(back));
            assertThat(Files.readAllLines(file)).hasSizeLessThan(1200);
            assertThat(journal.entries()).hasSize(2);
        }

        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            assertThat(journal.isOurs("rendition of a.jpg 0")).isTrue();
            assertThat(journal.isOurs("rendition of a.jpg 1999")).isTrue();
            assertThat(journal.isOurs("rendition of kept.jpg 1")).isTrue();
            clock.advance(Duration.ofDays(31));
            addVersions(journal, 5000);
        }
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            assertThat(journal.isOurs("rendition of a.jpg 0")).isFalse();
            assertThat(journal.isOurs("rendition of kept.jpg 1")).isTrue();
            assertThat(journal.isOurs("rendition of a.jpg 5000")).isTrue();
        }
    }

    private static void addVersions(FolderJournal journal, int first) throws IOException {
        for (int i = 0; i < 20; i++) {
            int from = first + 100 * i;
            journal.add(java.util.stream.IntStream.range(from, from + 100)
                    .mapToObj(n -> entry("a.jpg", n))
                    .toList());
        }
    }

    @Test
    void knowsTheContentOfARenditionThatCameBackIn() throws IOException {
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            journal.add(List.of(new JournalEntry("back.jpg", 1, 1, "came back", "presets", Outcome.OURS, List.of())));
            assertThat(journal.isOurs("came back")).isTrue();
        }
    }

    @Test
    void readsLinesOfBeforeThereWereTimes() throws IOException {
        Files.writeString(
                file,
                "{\"file\":\"a.jpg\",\"size\":1,\"modified\":1,\"sha256\":\"x\",\"presets\":\"p\",\"outcome\":\"DONE\",\"outputs\":[]}\n");
        try (FolderJournal journal = FolderJournal.open(folders, clock)) {
            assertThat(journal.find("a.jpg"))
                    .isEqualTo(new JournalEntry("a.jpg", 1, 1, "x", "p", Outcome.DONE, List.of()));
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
