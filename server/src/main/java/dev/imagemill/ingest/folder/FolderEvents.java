package dev.imagemill.ingest.folder;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the system tells about folders: paths in which something happened, each kept once until they are asked for. It tells
 * nothing about network mounts, and not all when much happens: {@link #hasMissed}.
 */
final class FolderEvents implements AutoCloseable {

    /** More are not kept one by one: the folder is looked through instead. */
    private static final int MOST = 100_000;

    private final WatchService service;
    private final Runnable wake;
    private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();
    private final Set<Path> happened = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean missed = new AtomicBoolean();

    /**
     * @param somewhere any path on the file system
     * @param wake called when something happened, by a thread of its own
     */
    FolderEvents(Path somewhere, Runnable wake) throws IOException {
        this.service = somewhere.getFileSystem().newWatchService();
        this.wake = wake;
        Thread.ofPlatform().daemon().name("folder-events").start(this::listen);
    }

    /** From now on, tells of what happens in a folder, without those inside of it. Can be said again. */
    void add(Path folder) throws IOException {
        // Where the folder was moved here, this is the key that it had under its old name.
        folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
    }

    /** What happened since the last call, which forgets it. */
    Set<Path> drain() {
        Set<Path> drained = Set.copyOf(happened);
        happened.removeAll(drained);
        return drained;
    }

    /** Whether something happened that nothing was told about, since the last call. */
    boolean hasMissed() {
        return missed.getAndSet(false);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private void listen() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path folder = folders.get(key);
                key.pollEvents().forEach(event -> keep(folder, event));
                if (!key.reset()) {
                    folders.remove(key);
                }
                wake.run();
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // Nobody listens any longer.
            return;
        }
    }

    private void keep(@org.jspecify.annotations.Nullable Path folder, WatchEvent<?> event) {
        if (folder == null || event.kind().equals(OVERFLOW) || happened.size() >= MOST) {
            missed.set(true);
        } else if (event.context() instanceof Path name) {
            happened.add(folder.resolve(name));
        }
    }
}
