package dev.imagemill.storage;

import dev.imagemill.fault.FaultException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes live. All calls may be made by many threads at once.
 *
 * <p>Faults of the store itself are {@link FaultException}s: {@code object-store-unavailable} (retryable),
 * {@code object-store-full}, {@code object-store-denied}.
 *
 * <p>Keys are compared as they are: two that differ in case or in Unicode normalization only are two objects. No object's key
 * may be the beginning of another's path: where {@code a} is an object, {@code a/b} is not stored
 * ({@code object-key-conflict}, where the store cannot hold both).
 */
public interface ObjectStore {

    /**
     * Stores a file under a key. When this returns the object is durable and whole; nobody ever sees a part of it. A second
     * write under the same key replaces the first. The source may be moved rather than copied: it must not be used after.
     */
    StoredObject put(ObjectKey key, Path source, String mediaType);

    /**
     * Opens an object, or a part of it.
     *
     * @param range null for all of it; one that starts at or behind the end gives no bytes
     * @return empty where there is no such object; an object deleted while it is read is either read to its end or fails
     */
    Optional<InputStream> open(ObjectKey key, @Nullable ByteRange range);

    /** Facts without the bytes; empty where there is no such object. */
    Optional<StoredObject> stat(ObjectKey key);

    /** The object as a local file; empty where there is no such object. A folder's store hands out the file itself. */
    Optional<LocalCopy> fetch(ObjectKey key);

    /** Deletes; without effect where there is no such object. */
    void delete(ObjectKey key);

    /** Deletes every object whose key starts with {@code prefix + "/"}; safe to repeat. */
    void deleteAll(ObjectKey prefix);

    /**
     * Objects whose keys start with {@code prefix + "/"}, in the order of their text ({@link String#compareTo}).
     *
     * @param after only keys behind this one; null from the start
     * @param limit 1 to 1000
     */
    List<StoredObject> list(ObjectKey prefix, @Nullable ObjectKey after, int limit);
}
