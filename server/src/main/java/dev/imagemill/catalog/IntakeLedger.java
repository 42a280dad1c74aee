package dev.imagemill.catalog;

import dev.imagemill.storage.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Originals whose bytes are on their way into the object store. Bytes are stored before their image exists; where the process dies
 * in between, this says which ones belong to nobody. Keys are never used twice.
 */
public interface IntakeLedger {

    /** For how long after {@link #begin} an original can be added. */
    Duration TIME_TO_ADD = Duration.ofMinutes(30);

    /**
     * Notes an original, before its bytes are stored. Outlives the process at once, a power cut only with the next transaction that
     * waits for the disk. Once for each key.
     */
    void begin(ObjectKey original);

    /**
     * Within the transaction that adds its image: the bytes belong to somebody from now on.
     *
     * @return false where it began longer than {@link #TIME_TO_ADD} ago, so that its bytes may be swept at any moment: then the image
     *     must not be added
     */
    boolean end(ObjectKey original);

    /** Forgets an original whose bytes are gone; nothing where it is not known. */
    void forget(ObjectKey original);

    /**
     * Those that nobody ended, the oldest first.
     *
     * @param limit 1 to 1000
     */
    List<ObjectKey> begunBefore(Instant time, int limit);
}
