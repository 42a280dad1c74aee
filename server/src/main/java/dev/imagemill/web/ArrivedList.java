package dev.imagemill.web;

import dev.imagemill.ingest.HeldFile;
import java.util.function.Supplier;

/**
 * A list of images that has arrived whole, and was not looked at; closing deletes it, after which nothing that was read of it can be
 * used any more.
 *
 * @param content reads it
 */
record ArrivedList<T>(HeldFile file, Supplier<T> content) implements AutoCloseable {

    @Override
    public void close() {
        file.close();
    }
}
