package dev.imagemill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the files of one render; closing deletes it with what is left in it. */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder in(Path temporary) {
        try {
            return new WorkFolder(Files.createTempDirectory(temporary, "render"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The next start empties the folder that this one is in.
            throw new UncheckedIOException(e);
        }
    }
}
