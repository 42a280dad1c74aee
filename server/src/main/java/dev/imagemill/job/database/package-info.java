/**
 * Jobs in the database. The row in {@code job} is the truth: what to do, how often it was tried, how it ended. db-scheduler
 * carries the row's id to a worker and holds the lease; its table says only when to look at which row, and can be rebuilt.
 */
@NullMarked
package dev.imagemill.job.database;

import org.jspecify.annotations.NullMarked;
