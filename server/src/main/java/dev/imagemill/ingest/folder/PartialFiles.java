package dev.imagemill.ingest.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Files while they are written: each lies in a hidden folder of this run inside of the output and is moved to its name when whole, so that
 * what carries the real name is always complete. {@link #close} takes the folder away; from then on nothing can be begun, and
 * what is still being written cannot come back. Safe for many threads.
 */
public final class PartialFiles implements AutoCloseable {

    /** Each try that finds the folder filled again has let one more writer finish opening its file. */
    private static final int TRIES = 100;

    private final Path folder;
    private final AtomicLong count = new AtomicLong();

    private PartialFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * For one run.
     *
     * @param out the output's folder; exists
     */
    public static PartialFiles in(Path out) throws IOException {
        return new PartialFiles(Files.createTempDirectory(out, ".imagemill-"));
    }

    /**
     * Does something that writes below a folder. When the process is told to stop meanwhile, what is unfinished is deleted.
     *
     * @param out made where it is not there
     * @throws UsageException where that is no folder that can be written
     */
    public static <T> T during(Path out, Writing<T> writing) throws InterruptedException {
        try (PartialFiles files = open(out)) {
            Thread onStop = new Thread(files::close, "delete-unfinished");
            Runtime.getRuntime().addShutdownHook(onStop);
            try {
                return writing.write(files);
            } finally {
                removeHook(onStop);
            }
        }
    }

    /** Something that writes files. */
    @FunctionalInterface
    public interface Writing<T> {

        /** Does it. */
        T write(PartialFiles files) throws InterruptedException;
    }

    private static PartialFiles open(Path out) {
        try {
            return in(Files.createDirectories(out));
        } catch (IOException e) {
            throw new UsageException("--out " + out + ": is no folder that can be written");
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is stopping: the hook runs, or has run.
        }
    }

    /** Where they lie; anything else that is put there goes with them. */
    public Path folder() {
        return folder;
    }

    /** The name to write to instead of {@code target}. */
    public Path begin(Path target) {
        return folder.resolve(count.incrementAndGet() + "-" + target.getFileName());
    }

    /** Gives the finished file its name; folders on the way are made, a file that is there is replaced. */
    public void complete(Path partial, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of a file that will not be finished. */
    public void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything unfinished, and the folder. */
    @Override
    public void close() {
        boolean gone = false;
        for (int i = 0; i < TRIES && !gone; i++) {
            gone = delete();
        }
    }

    /** False where somebody opened another file meanwhile. */
    private boolean delete() {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(this::discard);
            Files.deleteIfExists(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (IOException | UncheckedIOException e) {
            // It is gone, or it stays under a hidden name that nobody takes for a result.
            return true;
        }
    }
}
