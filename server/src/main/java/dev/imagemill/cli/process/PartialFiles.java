package dev.imagemill.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Files while they are written: each lies under a hidden name beside its target and is renamed when whole, so that what
 * carries the real name is always complete. {@link #abandon} is for the moment somebody presses Ctrl-C.
 */
final class PartialFiles {

    private final Set<Path> open = new HashSet<>();
    private boolean abandoned;

    /**
     * The name to write to instead of {@code target}; its folder is made.
     *
     * @throws IllegalStateException once abandoned
     */
    synchronized Path begin(Path target) {
        if (abandoned) {
            throw new IllegalStateException("stopped");
        }
        Path partial = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(partial.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.add(partial);
        return partial;
    }

    /** Gives the finished file its name. */
    synchronized void complete(Path partial, Path target) {
        try {
            if (open.remove(partial)) {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of a file that will not be finished. */
    synchronized void discard(Path partial) {
        if (open.remove(partial)) {
            deleteQuietly(partial);
        }
    }

    /** Deletes everything unfinished and refuses to begin anew. */
    synchronized void abandon() {
        abandoned = true;
        open.forEach(PartialFiles::deleteQuietly);
        open.clear();
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The file stays under its hidden name; the next run writes over it.
        }
    }
}
