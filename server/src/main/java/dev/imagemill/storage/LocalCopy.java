package dev.imagemill.storage;

import java.nio.file.Path;

/** An object's bytes as a local file that is only read; closing lets go of it (and deletes it, where it was a copy). */
public interface LocalCopy extends AutoCloseable {

    Path path();

    @Override
    void close();
}
