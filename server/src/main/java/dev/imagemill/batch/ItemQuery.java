package dev.imagemill.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a batch's items, in the order of rows.
 *
 * @param status null for all
 * @param after only items behind this place; null for the first page
 * @param limit 1 to 1000
 */
public record ItemQuery(
        UUID batch, @Nullable ItemStatus status, @Nullable Place after, int limit) {

    /** Where an item stands in its batch. */
    public record Place(int row, int position) {}
}
