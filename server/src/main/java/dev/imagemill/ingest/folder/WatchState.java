package dev.imagemill.ingest.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one process keeps open in the output's hidden folder.
 *
 * @param lock that keeps others out
 * @param journal what was done
 * @param partialFiles renditions that are being written
 */
record WatchState(FolderLock lock, FolderJournal journal, PartialFiles partialFiles) implements AutoCloseable {

    private static final String UNFINISHED = ".imagemill-*";

    /** @throws dev.imagemill.fault.FaultException {@code watch-out-in-use} */
    static WatchState open(WatchedFolders folders, Clock clock) {
        FolderLock lock = FolderLock.take(folders);
        try {
            deleteUnfinished(folders.state());
            return new WatchState(lock, FolderJournal.open(folders, clock), PartialFiles.in(folders.state()));
        } catch (IOException e) {
            closeQuietly(List.of(lock));
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        partialFiles.close();
        closeQuietly(List.of(journal, lock));
    }

    /** What a process that was killed has left; nobody else writes here. */
    private static void deleteUnfinished(Path state) throws IOException {
        try (var folders = Files.newDirectoryStream(state, UNFINISHED)) {
            for (Path folder : folders) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        }
    }

    private static void closeQuietly(List<AutoCloseable> parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception _) {
                // Nothing depends on it: all that counts was synced, and the system lets go of the lock.
            }
        }
    }
}
