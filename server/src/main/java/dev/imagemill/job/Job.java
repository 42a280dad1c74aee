package dev.imagemill.job;

import java.util.UUID;

/**
 * A durable unit of work.
 *
 * @param id names it; submitting the same id twice is one job
 * @param payload what to do: typed, versioned JSON; never class or method names
 */
public record Job(UUID id, JobPayload payload) {}
