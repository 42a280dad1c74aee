package dev.imagemill.storage.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.fault.FaultException;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.storage.ObjectStoreContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemObjectStoreTest extends ObjectStoreContract {

    @TempDir
    Path root;

    private ObjectStore store;

    @BeforeEach
    void open() {
        store = new FilesystemObjectStore(root);
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Test
    void leavesNoFoldersAndNoSourceBehind() throws Exception {
        Path source = Files.createTempFile("source", null);
        store.put(key("a/b/c.jpg"), source, "image/png");
        assertThat(source).doesNotExist();
        store.deleteAll(key("a"));
        try (Stream<Path> left = Files.walk(root)) {
            assertThat(left.filter(p -> !p.getFileName().toString().startsWith("#")))
                    .containsExactly(root);
        }
    }

    @Test
    void doesNotFollowSymbolicLinks() throws Exception {
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Files.createDirectories(root.resolve("x"));
        Files.createSymbolicLink(root.resolve("x").resolve("link"), outside.resolve("secret"));

        assertThatThrownBy(() -> store.open(key("folder/secret"), null)).isInstanceOf(FaultException.class);
        assertThat(store.open(key("x/link"), null)).isEmpty();
        assertThat(store.fetch(key("x/link"))).isEmpty();
        assertThat(store.list(key("x"), null, 10)).isEmpty();
        store.deleteAll(key("x"));
        assertThat(outside.resolve("secret")).exists();
    }

    @Test
    void refusesAKeyBelowAnObject() throws Exception {
        put(store, "a/b", "x", "text/plain");
        assertThatThrownBy(() -> put(store, "a/b/c", "y", "text/plain")).hasMessageContaining("object-key-conflict");
        assertThatThrownBy(() -> put(store, "a", "y", "text/plain")).hasMessageContaining("object-key-conflict");
        assertThat(text(store, "a/b", null)).isEqualTo("x");
    }

    @Test
    void throwsAwayWhatAStoppedCopyLeft() throws Exception {
        Path leftover = root.resolve("#incoming").resolve("copy1");
        Files.writeString(leftover, "half");
        store = new FilesystemObjectStore(root);
        assertThat(leftover).doesNotExist();
        assertThat(List.of(root.toFile().list())).containsExactly("#incoming");
    }
}
