/** What descriptions cost, and what was answered, in SQLite or PostgreSQL. */
@NullMarked
package dev.imagemill.pipeline.sql;

import org.jspecify.annotations.NullMarked;
