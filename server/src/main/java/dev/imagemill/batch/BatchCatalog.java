package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The batches that can be seen. Each answer is of one moment: counts add up. */
public interface BatchCatalog {

    /** Whoever owns it: who knows the id may read it. */
    Optional<Batch> find(UUID id);

    /**
     * An owner's, the newest first.
     *
     * @param before only older ones than this; null for the first page
     * @param limit 1 to 201
     */
    List<Batch> list(OwnerId owner, @Nullable UUID before, int limit);

    List<BatchItem> items(ItemQuery query);

    /**
     * Rows with all their items, in their order.
     *
     * @param after the last row of the page before; 0 for the first page
     * @param onlyFailed whether only those with an item that failed
     * @param limit 1 to 1000
     */
    List<BatchRow> rows(UUID batch, int after, boolean onlyFailed, int limit);
}
