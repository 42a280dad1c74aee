package dev.imagemill.storage.filesystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Media types of objects: that of the extension, unless another was put.
 *
 * <p>Another one is kept in a file beside the object, which unlike an extended attribute survives every way of copying a
 * folder. It is written before the object and deleted after it, so that an object is never seen with a type it never had,
 * except one that is replaced by an object of another type while the power goes.
 */
final class MediaTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("gif", "image/gif"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("heic", "image/heic"),
            Map.entry("json", "application/json"),
            Map.entry("csv", "text/csv"));

    private final Placement placement;

    MediaTypes(Placement placement) {
        this.placement = placement;
    }

    void beforePut(Path file, String mediaType) throws IOException {
        if (!mediaType.equals(ofExtension(file))) {
            placement.write(beside(file), mediaType);
        }
    }

    void afterPut(Path file, String mediaType) throws IOException {
        if (mediaType.equals(ofExtension(file))) {
            forget(file);
        }
    }

    String of(Path file) {
        try {
            return Files.readString(beside(file));
        } catch (NoSuchFileException e) {
            return ofExtension(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(Path file) throws IOException {
        Files.deleteIfExists(beside(file));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName().toString() + KeyPaths.OWN + "type");
    }

    private static String ofExtension(Path file) {
        // Upper-case letters are written behind a mark of their own.
        String name = file.getFileName().toString().replace("^", "");
        return BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), UNKNOWN);
    }
}
