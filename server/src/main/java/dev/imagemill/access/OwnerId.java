package dev.imagemill.access;

import java.util.UUID;

/** Who an image belongs to: an anonymous session, an API key or a signed-in user. */
public record OwnerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
