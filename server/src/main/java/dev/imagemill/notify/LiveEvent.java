package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.util.UUID;

/** Something of an owner's is new; look at it again. Several of one subject that were not told yet are one. */
public sealed interface LiveEvent permits ImageChanged, BatchChanged, NotificationAdded {

    OwnerId owner();

    /** The id of what it is about. */
    UUID subject();
}
