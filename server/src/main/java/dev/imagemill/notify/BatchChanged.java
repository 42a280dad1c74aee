package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.util.UUID;

/** A live event: a batch has got on, or ended. */
public record BatchChanged(OwnerId owner, UUID batch) implements LiveEvent {

    @Override
    public UUID subject() {
        return batch;
    }
}
