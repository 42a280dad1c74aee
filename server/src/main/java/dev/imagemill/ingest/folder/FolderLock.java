package dev.imagemill.ingest.folder;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps a second process out of the same output. The system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws dev.imagemill.fault.FaultException {@code watch-out-in-use} */
    static FolderLock take(WatchedFolders folders) {
        try {
            FileChannel channel = FileChannel.open(
                    folders.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw Fault.permanent(
                                FaultCategory.CONFLICT,
                                "watch-out-in-use",
                                "Another process of Imagemill writes into " + folders.out()
                                        + " already; stop it, or give this one a folder of its own")
                        .toException();
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
