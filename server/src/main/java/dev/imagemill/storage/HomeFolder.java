package dev.imagemill.storage;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that this process keeps its data in, held by a lock, so that no second process touches the same database and
 * temporary files. The operating system lets go of the lock when the process ends, however it ends.
 */
public final class HomeFolder implements AutoCloseable {

    /** The code of the fault that says that another process holds it. */
    public static final String IN_USE = "home-in-use";

    private static final String LOCK_FILE = "imagemill.lock";

    private final Path path;
    private final @Nullable FileChannel lock;

    private HomeFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, locks it, and empties its folder for temporary files.
     *
     * @throws dev.imagemill.fault.FaultException {@code home-in-use} where another process holds it, {@code home-unusable}
     *     where it cannot be written
     */
    public static HomeFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel lock = lock(path);
        try {
            HomeFolder home = new HomeFolder(path, lock);
            deleteTree(home.temporary());
            Files.createDirectories(home.temporary());
            return home;
        } catch (IOException e) {
            closeQuietly(lock);
            throw unusable(e);
        }
    }

    /** The folder that another process holds, only to be looked at. */
    public static HomeFolder beside(Path folder) {
        return new HomeFolder(folder.toAbsolutePath().normalize(), null);
    }

    /** Whether this process holds it, and may write there. */
    public boolean isHeld() {
        return lock != null;
    }

    public Path path() {
        return path;
    }

    /** For files that live as long as one piece of work; emptied at every start. On the same volume as {@link #objects}. */
    public Path temporary() {
        return path.resolve("tmp");
    }

    public Path objects() {
        return path.resolve("objects");
    }

    public Path database() {
        return path.resolve("imagemill.db");
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static FileChannel lock(Path path) {
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                closeQuietly(channel);
                throw inUse();
            }
            return channel;
        } catch (IOException e) {
            closeQuietly(channel);
            throw unusable(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path entry : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RuntimeException inUse() {
        return Fault.permanent(
                        FaultCategory.CONFLICT,
                        IN_USE,
                        "The folder that imagemill.home names is in use by another Imagemill process; stop that one, or give"
                                + " this one a folder of its own (IMAGEMILL_HOME).")
                .toException();
    }

    private static RuntimeException unusable(IOException cause) {
        return Fault.permanent(
                        FaultCategory.UNAVAILABLE,
                        "home-unusable",
                        "The folder that imagemill.home names cannot be written ("
                                + cause.getClass().getSimpleName()
                                + "); expected a folder that this user may create and write (IMAGEMILL_HOME).")
                .toException(cause);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // Nothing depends on it: the system releases the lock with the process.
                return;
            }
        }
    }
}
