package dev.imagemill.job;

import dev.imagemill.fault.Fault;
import java.time.Instant;
import java.util.UUID;

/**
 * A job that was set aside.
 *
 * @param type such as {@code render-image.v1}
 * @param subject the id of what it is about
 * @param attempts how often it was tried
 * @param fault why it failed
 * @param failedAt when it was set aside
 */
public record FailedJob(UUID id, String type, UUID subject, int attempts, Fault fault, Instant failedAt) {}
