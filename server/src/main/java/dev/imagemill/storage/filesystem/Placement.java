package dev.imagemill.storage.filesystem;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Deque;

/** Puts files in place, all or nothing and durably, and tidies empty folders away. */
final class Placement {

    /** How often a folder may vanish (by somebody's delete) between being made and being used. */
    private static final int TRIES = 16;

    private final Path root;
    private final Path incoming;

    Placement(Path root) throws IOException {
        this.root = root;
        this.incoming = root.resolve(KeyPaths.OWN + "incoming");
        Files.createDirectories(incoming);
        try (var leftovers = Files.newDirectoryStream(incoming)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Moves a file to its place and returns when both are durable. */
    void move(Path source, Path target) throws IOException {
        DurableFiles.syncFile(source);
        for (int left = TRIES; ; left--) {
            try {
                Deque<Path> folders = DurableFiles.makeFolders(root, KeyPaths.folderOf(target));
                moveOrCopy(source, target);
                for (Path folder : folders) {
                    DurableFiles.syncFolder(folder);
                }
                return;
            } catch (NoSuchFileException e) {
                boolean moved = !Files.exists(source);
                if (moved && Files.exists(target)) {
                    return;
                }
                if (moved || left == 0) {
                    throw e;
                }
            }
        }
    }

    /** Writes a small file in place. */
    void write(Path target, String text) throws IOException {
        Path file = Files.createTempFile(incoming, "text", null);
        Files.writeString(file, text);
        move(file, target);
    }

    /** Deletes the folder and those above it as long as they are empty; the root stays. */
    void prune(Path folder) throws IOException {
        Path at = folder;
        while (!at.equals(root)) {
            try {
                Files.deleteIfExists(at);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            at = KeyPaths.folderOf(at);
        }
    }

    private void moveOrCopy(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path copy = Files.createTempFile(incoming, "copy", null);
            try {
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
                DurableFiles.syncFile(copy);
                Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
                Files.deleteIfExists(source);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }
}
