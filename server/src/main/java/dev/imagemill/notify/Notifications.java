package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners should know, the latest first. Another owner's notification is the same as none. */
public interface Notifications {

    /**
     * Adds one, in the transaction of the caller where there is one; whoever watches the owner's events is told after it commits.
     *
     * @param source what it comes from; a second one from there is not added
     */
    void add(OwnerId owner, String source, Note note);

    /**
     * A page of them.
     *
     * @param before only older ones than this; null for the first page
     * @param limit 1 to 201
     */
    List<Notification> list(OwnerId owner, @Nullable UUID before, int limit);

    Optional<Notification> find(OwnerId owner, UUID id);

    long unread(OwnerId owner);

    /** Marks this one and all older ones as read. */
    void markRead(OwnerId owner, UUID upTo);

    /** Forgets what is older; true where that was {@code limit} of them, so that there may be more. */
    boolean forgetBefore(Instant time, int limit);

    /** What to say. */
    record Note(
            Notification.Kind kind,
            String title,
            String detail,
            @Nullable UUID batch) {}
}
