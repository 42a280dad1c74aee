package dev.imagemill.storage.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;

/** What it takes for a file and its name to outlive a power cut. */
final class DurableFiles {

    private DurableFiles() {}

    static void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A name is durable once its folder is; a folder is synced by a channel that reads it (POSIX). */
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Makes the missing folders of a path; those that were there or that it made are returned, to be synced, deepest first.
     *
     * @throws java.nio.file.NoSuchFileException where one vanished meanwhile, by somebody's delete
     */
    static Deque<Path> makeFolders(Path root, Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        Path present = folder;
        while (!Files.isDirectory(present) && !present.equals(root)) {
            missing.push(present);
            present = KeyPaths.folderOf(present);
        }
        Deque<Path> toSync = new ArrayDeque<>();
        toSync.push(present);
        for (Path made : missing) {
            makeFolder(made);
            toSync.push(made);
        }
        return toSync;
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // One that has vanished again is no file in the way: that is told apart by the exception.
            if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                throw e;
            }
        }
    }
}
