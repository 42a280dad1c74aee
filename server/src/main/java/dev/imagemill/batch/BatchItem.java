package dev.imagemill.batch;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One image of a row.
 *
 * @param row from 1
 * @param position in the row, from 0
 * @param given the address, or what stood in its place, as it was given
 * @param reference the row's number or code; null where it has none
 * @param name the row's name; null where it has none
 * @param fault why it failed; null unless {@code FAILED}
 * @param image what it became; null where it was not taken in
 */
public record BatchItem(
        UUID batch,
        int row,
        int position,
        String given,
        @Nullable String reference,
        @Nullable String name,
        ItemStatus status,
        @Nullable Fault fault,
        @Nullable ImageId image) {

    /** Names it; follows from its batch and place. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((batch + "/" + row + "/" + position).getBytes(StandardCharsets.UTF_8));
    }
}
