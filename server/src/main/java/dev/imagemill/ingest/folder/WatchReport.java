package dev.imagemill.ingest.folder;

import java.nio.file.Path;

/** Told how it goes. Called by one thread at a time. */
public interface WatchReport {

    /** Watching has begun; what was there has been found. */
    void started(Path in, Path out, int waiting);

    /**
     * A file ended.
     *
     * @param again whether it failed for now only and is tried again by itself
     */
    void ended(FileResult result, boolean again);

    /** A file is a rendition that was made here; it is left alone. */
    void ours(Path file);

    /** Something that concerns no single file, such as a folder that cannot be listed. One line. */
    void trouble(String text);
}
