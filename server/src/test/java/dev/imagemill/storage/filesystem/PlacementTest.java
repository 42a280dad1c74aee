package dev.imagemill.storage.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers whose folders are tidied away by each other's deletes. */
class PlacementTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 150;

    @TempDir
    Path root;

    @TempDir
    Path sources;

    private Placement placement;

    @BeforeEach
    void open() throws IOException {
        placement = new Placement(root);
    }

    @Test
    void placesWhatItIsGivenThoughItsFoldersVanish() throws Exception {
        together(writer -> {
            Path target = root.resolve("a/b/c/d").resolve("file" + writer);
            placement.move(source(), target);
            assertThat(target).exists();
            delete(target);
        });
    }

    @Test
    void leavesNoSourceWhereAnotherWroteTheSame() throws Exception {
        together(_ -> {
            Path source = source();
            Path target = root.resolve("a/b/c/d/file");
            try {
                placement.move(source, target);
            } catch (NoSuchFileException e) {
                // It was in place, and deleted by another before its folder was durable.
                assertThat(source).doesNotExist();
            }
            assertThat(source).doesNotExist();
            delete(target);
        });
        assertThat(sources).isEmptyDirectory();
    }

    private interface Round {
        void run(int writer) throws IOException;
    }

    private static void together(Round round) throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(() -> {
                for (int n = 0; n < ROUNDS; n++) {
                    round.run(writer);
                }
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Boolean> ended : threads.invokeAll(writers)) {
                assertThat(ended.get()).isTrue();
            }
        }
    }

    private Path source() throws IOException {
        return Files.writeString(Files.createTempFile(sources, "source", null), "text");
    }

    private void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        placement.prune(KeyPaths.folderOf(file));
    }
}
