package dev.imagemill.catalog;

import java.util.UUID;

/**
 * Names an image. A version 7 UUID (RFC 9562, section 5.7), so that the order of ids is the order of arrival.
 */
public record ImageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
