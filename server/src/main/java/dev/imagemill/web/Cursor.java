package dev.imagemill.web;

import dev.imagemill.batch.ItemQuery;
import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageQuery;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place behind which a page of a list goes on; opaque to callers. */
final class Cursor {

    private static final int UUID_BYTES = 16;
    private static final int PLACE_BYTES = 8;
    private static final int RANKED_BYTES = Integer.BYTES + UUID_BYTES;

    private static final int TIMED_BYTES = Long.BYTES + UUID_BYTES;

    private Cursor() {}

    static String of(ImageId last) {
        return of(last.value());
    }

    static String of(UUID last) {
        byte[] bytes = new byte[UUID_BYTES];
        ByteBuffer.wrap(bytes).putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
        return text(bytes);
    }

    static String of(ItemQuery.Place last) {
        byte[] bytes = new byte[PLACE_BYTES];
        ByteBuffer.wrap(bytes).putInt(last.row()).putInt(last.position());
        return text(bytes);
    }

    static String of(DeletedImages.Place last) {
        byte[] bytes = new byte[TIMED_BYTES];
        UUID id = last.id().value();
        ByteBuffer.wrap(bytes)
                .putLong(last.restorableUntil().toEpochMilli())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param ranked whether the list is one of those that fit best */
    static String of(ImageQuery.Place last, boolean ranked) {
        if (!ranked) {
            return of(last.id());
        }
        byte[] bytes = new byte[RANKED_BYTES];
        UUID id = last.id().value();
        ByteBuffer.wrap(bytes)
                .putInt(last.rank())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return text(bytes);
    }

    static ImageQuery.@Nullable Place image(@Nullable String cursor, boolean ranked) {
        ByteBuffer bytes = bytes(cursor, ranked ? RANKED_BYTES : UUID_BYTES);
        if (bytes == null) {
            return null;
        }
        int rank = ranked ? bytes.getInt() : 0;
        return new ImageQuery.Place(rank, new ImageId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    static DeletedImages.@Nullable Place deleted(@Nullable String cursor) {
        ByteBuffer bytes = bytes(cursor, TIMED_BYTES);
        return bytes == null
                ? null
                : new DeletedImages.Place(
                        Instant.ofEpochMilli(bytes.getLong()), new ImageId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    static @Nullable UUID id(@Nullable String cursor) {
        ByteBuffer bytes = bytes(cursor, UUID_BYTES);
        return bytes == null ? null : new UUID(bytes.getLong(), bytes.getLong());
    }

    static ItemQuery.@Nullable Place place(@Nullable String cursor) {
        ByteBuffer bytes = bytes(cursor, PLACE_BYTES);
        return bytes == null ? null : new ItemQuery.Place(bytes.getInt(), bytes.getInt());
    }

    private static @Nullable ByteBuffer bytes(@Nullable String cursor, int length) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == length) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the one answer for all that is wrong with it.
        }
        throw Faults.invalid("cursor-invalid", "This cursor was not given by this list; start without one.");
    }
}
