package dev.imagemill.job;

import dev.imagemill.access.OwnerId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operator sees of jobs, and can do about them. */
public interface JobAdministration {

    /**
     * Failed jobs, the latest first.
     *
     * @param after the last one of the page before; null for the first page
     * @param limit 1 to 200
     */
    List<FailedJob> failed(@Nullable UUID after, int limit);

    /**
     * Failed jobs that render an owner's images, the latest first; not of deleted ones.
     *
     * @param limit 1 to 200
     */
    List<FailedJob> failedOf(OwnerId owner, int limit);

    /** Queues a failed job anew, with all its attempts; false where there is no failed job of this id. */
    boolean retry(UUID id);
}
