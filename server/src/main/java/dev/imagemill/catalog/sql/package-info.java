/** The catalog in SQLite or PostgreSQL: same statements, {@link dev.imagemill.catalog.sql.SqlDialect} for what differs. */
@NullMarked
package dev.imagemill.catalog.sql;

import org.jspecify.annotations.NullMarked;
