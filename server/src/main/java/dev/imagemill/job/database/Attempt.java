package dev.imagemill.job.database;

import java.util.UUID;

/**
 * One counted try of a job.
 *
 * @param number from 1; what a worker says of the job only counts while this is the latest
 */
record Attempt(UUID job, String type, String payload, int number) {}
