package dev.imagemill.storage.filesystem;

import dev.imagemill.fault.FaultException;
import dev.imagemill.storage.ByteRange;
import dev.imagemill.storage.LocalCopy;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files below a root.
 *
 * <p>A write syncs the source, moves it into place in one step (a copy beside the target first, where the source is on another
 * volume), and syncs the folders: when it returns, a power cut loses nothing. The media type is that of the key's extension;
 * another is kept in a file of its own beside the object ({@link MediaTypes}). The etag is made of length, time and inode, all
 * of which change with a replacement.
 */
public final class FilesystemObjectStore implements ObjectStore {

    private static final int MAX_LIST = 1000;

    private final Path root;
    private final Placement placement;
    private final MediaTypes mediaTypes;

    public FilesystemObjectStore(Path folder) {
        try {
            Files.createDirectories(folder);
            root = folder.toRealPath();
            placement = new Placement(root);
        } catch (IOException e) {
            throw FileFaults.of(e);
        } catch (ReadOnlyFileSystemException e) {
            throw FileFaults.of(e);
        }
        mediaTypes = new MediaTypes(placement);
    }

    @Override
    public StoredObject put(ObjectKey key, Path source, String mediaType) {
        Path target = resolve(key);
        return calling(() -> {
            mediaTypes.beforePut(target, mediaType);
            placement.move(source, target);
            mediaTypes.afterPut(target, mediaType);
            return facts(key, target).orElseThrow(() -> FileFaults.of(new NoSuchFileException(key.value())));
        });
    }

    @Override
    public Optional<InputStream> open(ObjectKey key, @Nullable ByteRange range) {
        Path file = resolve(key);
        return calling(() -> {
            if (!isObject(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(range == null ? channelStream(file, 0) : part(file, range));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        Path file = resolve(key);
        return calling(() -> facts(key, file));
    }

    @Override
    public Optional<LocalCopy> fetch(ObjectKey key) {
        Path file = resolve(key);
        return isObject(file) ? Optional.of(new StoredFile(file)) : Optional.empty();
    }

    @Override
    public void delete(ObjectKey key) {
        Path file = resolve(key);
        calling(() -> {
            if (isObject(file)) {
                Files.deleteIfExists(file);
            }
            mediaTypes.forget(file);
            placement.prune(KeyPaths.folderOf(file));
            return true;
        });
    }

    @Override
    public void deleteAll(ObjectKey prefix) {
        Path folder = resolve(prefix);
        calling(() -> {
            for (Path file : filesBelow(folder)) {
                Files.deleteIfExists(file);
                placement.prune(KeyPaths.folderOf(file));
            }
            placement.prune(folder);
            return true;
        });
    }

    @Override
    public List<StoredObject> list(ObjectKey prefix, @Nullable ObjectKey after, int limit) {
        if (limit < 1 || limit > MAX_LIST) {
            throw new IllegalArgumentException("a list has 1 to " + MAX_LIST + " objects, not " + limit);
        }
        Path folder = resolve(prefix);
        return calling(() -> {
            // Files are named otherwise than keys and so ordered otherwise: keep the smallest keys of all that are
            // seen.
            TreeMap<String, Path> page = new TreeMap<>();
            for (Path file : filesBelow(folder)) {
                if (file.getFileName().toString().indexOf(KeyPaths.OWN) < 0) {
                    String key = KeyPaths.toKey(root, file).value();
                    if (after == null || key.compareTo(after.value()) > 0) {
                        page.put(key, file);
                        if (page.size() > limit) {
                            page.pollLastEntry();
                        }
                    }
                }
            }
            return factsOf(page);
        });
    }

    private List<StoredObject> factsOf(Map<String, Path> page) throws IOException {
        List<StoredObject> objects = new ArrayList<>(page.size());
        for (Map.Entry<String, Path> entry : page.entrySet()) {
            facts(new ObjectKey(entry.getKey()), entry.getValue()).ifPresent(objects::add);
        }
        return objects;
    }

    private List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(FilesystemObjectStore::isObject).toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                // Deleted by somebody else while it was walked: what is left is found by walking again.
                return filesBelow(folder);
            }
            throw e.getCause();
        }
    }

    private Path resolve(ObjectKey key) {
        Path path = KeyPaths.toPath(root, key);
        for (Path folder = path.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                throw FileFaults.symbolicLink();
            }
        }
        return path;
    }

    private Optional<StoredObject> facts(ObjectKey key, Path file) throws IOException {
        return FileFacts.read(file)
                .map(f -> new StoredObject(key, f.bytes(), mediaTypes.of(file), f.etag(), f.lastModified()));
    }

    private static boolean isObject(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static InputStream part(Path file, ByteRange range) throws IOException {
        return new BoundedStream(channelStream(file, range.start()), range.length());
    }

    private static InputStream channelStream(Path file, long start) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            channel.position(start);
            return Channels.newInputStream(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static <T> T calling(FileCall<T> call) {
        try {
            return call.call();
        } catch (FileAlreadyExistsException | NotDirectoryException | DirectoryNotEmptyException e) {
            throw FileFaults.conflict(e);
        } catch (IOException e) {
            throw FileFaults.of(e);
        } catch (ReadOnlyFileSystemException e) {
            throw FileFaults.of(e);
        }
    }

    private interface FileCall<T> {
        T call() throws IOException, FaultException;
    }

    private record StoredFile(Path path) implements LocalCopy {
        @Override
        public void close() {
            // The object itself: there is nothing to let go of.
        }
    }
}
