package dev.imagemill.ingest;

import dev.imagemill.image.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived but is not kept yet; closing deletes it where it is still there.
 *
 * @param format as its first bytes say
 * @param bytes its length, ≥ 1
 * @param sha256 64 lower-case hex digits
 */
public record StagedFile(FileName name, Path path, ImageFormat format, long bytes, String sha256)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a staged file", e);
        }
    }
}
