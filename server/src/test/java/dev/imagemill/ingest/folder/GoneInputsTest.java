package dev.imagemill.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.ingest.folder.JournalEntry.Outcome;
import dev.imagemill.ingest.folder.JournalEntry.Output;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.libvips.LibvipsRendering;
import dev.imagemill.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class GoneInputsTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));

    @SuppressWarnings("NullAway.Init") // set before each test
    private Parts parts;

    /** What a watch has open. */
    private record Parts(WatchedFolders folders, WatchState state, FileProcessor processor, GoneInputs gone) {}

    @BeforeEach
    void open() throws IOException {
        WatchedFolders folders =
                WatchedFolders.open(Files.createDirectory(folder.resolve("in")), folder.resolve("out"));
        parts = open(folders);
        Files.writeString(folders.in().resolve("a.jpg"), "a");
        Files.writeString(folders.in().resolve("b.jpg"), "b");
        parts.state().journal().add(List.of(entry("a.jpg"), entry("b.jpg")));
        assertThat(claim("a.jpg", "a.jpg")).isTrue();
        assertThat(claim("b.jpg", "b.jpg")).isTrue();
    }

    @AfterEach
    void close() {
        parts.state().close();
    }

    @Test
    void forgetsWhatIsGoneForADay() throws IOException {
        Files.delete(input("a.jpg"));
        look();
        clock.advance(Duration.ofHours(23));
        look();
        assertThat(known("a.jpg")).isTrue();

        clock.advance(Duration.ofHours(1));
        look();
        assertThat(known("a.jpg")).isFalse();
        assertThat(parts.state().journal().isOurs("rendition of a.jpg")).isTrue();
        assertThat(parts.processor().isClaimed(output("a.jpg"), Path.of("a.jpg")))
                .isFalse();
        clock.advance(Duration.ofDays(9));
        look();
        assertThat(known("b.jpg")).isTrue();
        assertThat(parts.processor().isClaimed(output("b.jpg"), Path.of("b.jpg")))
                .isTrue();
    }

    @Test
    void aRestartDoesNotBeginTheDayAnew() throws IOException {
        Files.delete(input("a.jpg"));
        look();
        parts.state().close();
        clock.advance(Duration.ofDays(1));
        parts = open(parts.folders());
        look();
        assertThat(known("a.jpg")).isFalse();
        assertThat(known("b.jpg")).isTrue();
    }

    @Test
    void whatComesBackIsKnown() throws IOException {
        Path away = Files.move(input("a.jpg"), folder.resolve("away"));
        look();
        Files.move(away, input("a.jpg"));
        clock.advance(Duration.ofDays(2));
        look();
        assertThat(known("a.jpg")).isTrue();
        Files.delete(input("a.jpg"));
        look();
        assertThat(known("a.jpg")).as("the day begins anew").isTrue();
    }

    @Test
    void aFolderThatIsNotThereLosesNothing() throws IOException {
        Path away = Files.move(parts.folders().in(), folder.resolve("away"));
        look();
        clock.advance(Duration.ofDays(2));
        look();
        Files.move(away, parts.folders().in());
        look();
        assertThat(known("a.jpg")).isTrue();
        assertThat(claim("a.jpg", "c.jpg")).isFalse();
    }

    @Test
    void theNameOfAnInputThatIsGoneIsFreeAtOnce() throws IOException {
        assertThat(claim("a.jpg", "c.jpg")).isFalse();
        Files.delete(input("a.jpg"));
        look();
        Files.writeString(input("c.jpg"), "c");
        assertThat(claim("a.jpg", "c.jpg")).isTrue();
        look();
        assertThat(known("a.jpg")).as("it is done again where it comes back").isFalse();
        assertThat(claim("a.jpg", "a.jpg")).isFalse();
    }

    @Test
    void givesBackNamesOfInputsThatNeverEnded() throws IOException {
        Files.writeString(input("c.jpg"), "c");
        assertThat(claim("c.jpg", "c.jpg")).isTrue();
        look();
        assertThat(parts.processor().isClaimed(output("c.jpg"), Path.of("c.jpg")))
                .isTrue();
        Files.delete(input("c.jpg"));
        look();
        assertThat(parts.processor().isClaimed(output("c.jpg"), Path.of("c.jpg")))
                .isFalse();
    }

    private Parts open(WatchedFolders folders) {
        RenderSettings settings =
                Binder.get(new MockEnvironment()).bindOrCreate("imagemill.render", RenderSettings.class);
        WatchState state = WatchState.open(folders, clock);
        FileProcessor processor = new FileProcessor(
                LibvipsRendering.open(settings).renderer(),
                RenderLimits.DEFAULT,
                PresetArguments.read(List.of("thumbnail")),
                new OutputLayout(folders.out()),
                true,
                state.partialFiles(),
                Set.of(),
                folders::isGone);
        return new Parts(folders, state, processor, new GoneInputs(folders, state.journal(), processor));
    }

    private void look() throws IOException {
        parts.gone().look(clock.instant());
    }

    private boolean known(String name) {
        return parts.state().journal().find(name) != null;
    }

    private boolean claim(String output, String input) {
        return parts.processor().claim(output(output), Path.of(input));
    }

    private Path input(String name) {
        return parts.folders().in().resolve(name);
    }

    private Path output(String name) {
        return parts.folders().out().resolve("thumbnail").resolve(name);
    }

    private static JournalEntry entry(String name) {
        return new JournalEntry(
                name,
                1,
                1,
                name,
                "presets",
                Outcome.DONE,
                List.of(new Output("thumbnail/" + name, "rendition of " + name)));
    }
}
