package dev.imagemill.job;

import java.util.UUID;

/**
 * A durable unit of work.
 *
 * @param id names it; derived from what the job is about (such as the image's id), so that the same work submitted twice is one
 *     job and never runs twice at a time
 * @param payload what to do: typed, versioned JSON; never class or method names
 */
public record Job(UUID id, JobPayload payload, Urgency urgency) {

    /** One that somebody waits for. */
    public Job(UUID id, JobPayload payload) {
        this(id, payload, Urgency.URGENT);
    }
}
