package dev.imagemill.batch;

import dev.imagemill.batch.csv.CsvRow;
import java.util.List;
import java.util.UUID;

/**
 * Takes the rows of a new batch in, some at a time; it cannot be seen until {@link #show}, so that what a crash cut off is as if
 * it had never come.
 */
public interface BatchIntake {

    /** Begins one. */
    void begin(NewBatch batch);

    /**
     * Adds rows, in one transaction. A row becomes one item for each image it names, and one that has failed where it names none;
     * images that are no address fail at once.
     *
     * @param rows in their order; at most some hundreds
     */
    void append(UUID batch, List<CsvRow> rows);

    /**
     * Makes it visible, within the caller's transaction.
     *
     * @param rows how many were added
     * @return false where it was discarded meanwhile
     */
    boolean show(UUID batch, int rows);

    /** Deletes one that was not shown, some rows at a time; without effect on others. */
    void discard(UUID batch);

    /** Those that were begun and not shown by a process that is not at work on them any more, as far as that can be told. */
    List<UUID> abandoned();
}
