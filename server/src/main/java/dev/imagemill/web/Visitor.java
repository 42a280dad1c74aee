package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import org.jspecify.annotations.Nullable;

/**
 * Who calls something that not only its owner may call.
 *
 * @param owner null where the caller has no session
 */
public record Visitor(@Nullable OwnerId owner) {

    boolean is(OwnerId other) {
        return other.equals(owner);
    }
}
