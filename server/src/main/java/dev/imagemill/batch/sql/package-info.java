/** Batches in SQLite or PostgreSQL: the same statements. */
@NullMarked
package dev.imagemill.batch.sql;

import org.jspecify.annotations.NullMarked;
