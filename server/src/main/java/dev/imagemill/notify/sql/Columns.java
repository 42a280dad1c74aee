package dev.imagemill.notify.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns as values. */
final class Columns {

    private Columns() {}

    static UUID id(ResultSet r, String column) throws SQLException {
        return UUID.fromString(r.getString(column));
    }

    static @Nullable UUID optionalId(ResultSet r, String column) throws SQLException {
        String text = r.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    static Instant time(ResultSet r, String column) throws SQLException {
        return Instant.ofEpochMilli(r.getLong(column));
    }

    static @Nullable Instant optionalTime(ResultSet r, String column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
