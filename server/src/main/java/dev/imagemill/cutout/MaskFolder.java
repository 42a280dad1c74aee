package dev.imagemill.cutout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Masks as files in a folder, the oldest used deleted when there are too many bytes of them. A folder that cannot be read or written
 * only means that masks are made anew. Several processes may share one: files appear whole, and each process keeps to the bound.
 */
final class MaskFolder {

    private static final Logger LOG = LoggerFactory.getLogger(MaskFolder.class);

    private static final String SUFFIX = ".mask";
    private static final String PARTIAL = ".part";
    /** No mask is larger: removers look at 4096 pixels at most on the longest side. */
    private static final long MAX_FILE = 20_000_000;
    /** When too full, it is emptied to this part, so that not every new mask has the whole folder looked through. */
    private static final double AFTER = 0.9;
    /** What was begun so long ago is not being written any more. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final long maxBytes;
    private final Clock clock;
    private final Object lock = new Object();
    /** Below 0 until the folder has been looked through. */
    private long bytes = -1;

    /** @param maxBytes 0 for keeping nothing */
    MaskFolder(Path folder, long maxBytes, Clock clock) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** Reads a mask and notes that it was used; empty where there is none, or a damaged one. */
    Optional<Mask> find(MaskKey key) {
        if (maxBytes == 0) {
            return Optional.empty();
        }
        Path file = file(key);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE) {
                return Optional.empty();
            }
            Optional<Mask> mask = MaskFile.read(Files.readAllBytes(file), key);
            if (mask.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            }
            return mask;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("a mask could not be read, so it is made anew: {}", e.toString());
            return Optional.empty();
        }
    }

    void keep(MaskKey key, Mask mask) {
        if (maxBytes == 0) {
            return;
        }
        byte[] content = MaskFile.write(mask);
        try {
            Files.createDirectories(folder);
            Path partial = Files.createTempFile(folder, "mask", PARTIAL);
            try {
                Files.write(partial, content);
                Files.setLastModifiedTime(partial, FileTime.from(clock.instant()));
                Files.move(partial, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
            bound(content.length);
        } catch (IOException e) {
            LOG.warn("a mask could not be kept, so the next cutout of this picture makes it anew: {}", e.toString());
        }
    }

    private void bound(long added) throws IOException {
        synchronized (lock) {
            if (bytes >= 0 && bytes + added <= maxBytes) {
                bytes += added;
                return;
            }
            List<Kept> kept = kept();
            long left = kept.stream().mapToLong(Kept::bytes).sum();
            if (left > maxBytes) {
                for (Kept oldest : kept) {
                    if (left <= maxBytes * AFTER) {
                        break;
                    }
                    Files.deleteIfExists(oldest.file());
                    left -= oldest.bytes();
                }
            }
            bytes = left;
        }
    }

    /** Those that are there, the oldest used first. */
    private List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                look(file).ifPresent(kept::add);
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        return kept;
    }

    private Optional<Kept> look(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            Instant used = facts.lastModifiedTime().toInstant();
            if (name.endsWith(PARTIAL) && used.isBefore(clock.instant().minus(ABANDONED))) {
                Files.deleteIfExists(file);
            }
            return name.endsWith(SUFFIX) ? Optional.of(new Kept(file, facts.size(), used)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // another process was faster
        }
    }

    private Path file(MaskKey key) {
        return folder.resolve(key.sha256() + SUFFIX);
    }

    private record Kept(Path file, long bytes, Instant used) {}
}
