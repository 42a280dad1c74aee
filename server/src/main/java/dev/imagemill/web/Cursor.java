package dev.imagemill.web;

import dev.imagemill.catalog.ImageId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place behind which a list goes on; opaque to callers. */
final class Cursor {

    private static final int UUID_BYTES = 16;

    private Cursor() {}

    static String of(ImageId last) {
        return of(last.value());
    }

    static String of(UUID last) {
        ByteBuffer bytes = ByteBuffer.allocate(UUID_BYTES);
        bytes.putLong(last.getMostSignificantBits());
        bytes.putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static @Nullable ImageId read(@Nullable String cursor) {
        UUID last = readId(cursor);
        return last == null ? null : new ImageId(last);
    }

    static @Nullable UUID readId(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == UUID_BYTES) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the one answer for all that is wrong with it.
        }
        throw Faults.invalid("cursor-invalid", "This cursor was not given by a list; start without one.");
    }
}
