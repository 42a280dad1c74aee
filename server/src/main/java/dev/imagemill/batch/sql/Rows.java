package dev.imagemill.batch.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.batch.BatchStatus;
import dev.imagemill.batch.ItemStatus;
import dev.imagemill.batch.SourceWork;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.notify.BatchReport.Counts;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of tables as values. */
final class Rows {

    private Rows() {}

    static Batch batch(ResultSet r) throws SQLException {
        String webhook = r.getString("webhook");
        return new Batch(
                id(r, "id"),
                new OwnerId(id(r, "owner")),
                r.getString("name"),
                status(r),
                r.getInt("run"),
                BatchJson.presets(r.getString("presets")),
                webhook == null ? null : URI.create(webhook),
                r.getString("email"),
                r.getBoolean("describe"),
                BatchJson.columns(r.getString("given_columns")),
                r.getString("delimiter").charAt(0),
                r.getInt("row_count"),
                counts(r),
                r.getLong("ended_lately"),
                Objects.requireNonNull(time(r, "created_at")),
                time(r, "started_at"),
                time(r, "run_started_at"),
                time(r, "ended_at"));
    }

    private static Counts counts(ResultSet r) throws SQLException {
        long queued = r.getLong("queued");
        long processing = r.getLong("processing");
        long succeeded = r.getLong("succeeded");
        long failed = r.getLong("failed");
        long cancelled = r.getLong("cancelled");
        return new Counts(
                queued + processing + succeeded + failed + cancelled, queued, processing, succeeded, failed, cancelled);
    }

    static BatchItem item(ResultSet r) throws SQLException {
        ItemStatus status = ItemStatus.valueOf(r.getString("state").toUpperCase(Locale.ROOT));
        return new BatchItem(
                id(r, "batch_id"),
                r.getInt("row_number"),
                r.getInt("position"),
                r.getString("given"),
                r.getString("reference"),
                r.getString("name"),
                status,
                status == ItemStatus.FAILED ? fault(r) : null,
                image(r));
    }

    static SourceWork work(ResultSet r) throws SQLException {
        return new SourceWork(
                id(r, "source"),
                id(r, "batch_id"),
                new OwnerId(id(r, "owner")),
                URI.create(r.getString("url")),
                r.getString("name"),
                BatchJson.presets(r.getString("presets")),
                r.getBoolean("describe"),
                image(r),
                fault(r),
                Objects.requireNonNull(time(r, "claimed_at")),
                !r.getString("batch_state").equals("queued"));
    }

    static BatchStatus status(ResultSet r) throws SQLException {
        return BatchStatus.valueOf(r.getString("state").toUpperCase(Locale.ROOT));
    }

    static UUID id(ResultSet r, String column) throws SQLException {
        return UUID.fromString(r.getString(column));
    }

    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ImageId image(ResultSet r) throws SQLException {
        String id = r.getString("image_id");
        return id == null ? null : new ImageId(UUID.fromString(id));
    }

    private static @Nullable Fault fault(ResultSet r) throws SQLException {
        String json = r.getString("fault");
        return json == null ? null : FaultJson.read(json);
    }

    private static @Nullable Instant time(ResultSet r, String column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
