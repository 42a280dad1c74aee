package dev.imagemill.web;

import dev.imagemill.catalog.ImageId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place behind which a page of images goes on; opaque to callers. */
final class Cursor {

    private static final int UUID_BYTES = 16;

    private Cursor() {}

    static String of(ImageId last) {
        ByteBuffer bytes = ByteBuffer.allocate(UUID_BYTES);
        bytes.putLong(last.value().getMostSignificantBits());
        bytes.putLong(last.value().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static @Nullable ImageId read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == UUID_BYTES) {
                return new ImageId(new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the one answer for all that is wrong with it.
        }
        throw Faults.invalid("cursor-invalid", "This cursor was not given by a list of images; start without one.");
    }
}
