package dev.imagemill.batch.sql;

import dev.imagemill.batch.BatchIntake;
import dev.imagemill.batch.NewBatch;
import dev.imagemill.batch.csv.CsvImage;
import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** New batches in the database: rows are inserted some at a time, so that other writers get their turn in between. */
public final class SqlBatchIntake implements BatchIntake {

    private static final int DELETED_AT_ONCE = 500;
    /** No list takes so long to be stored: another process that began it has died over it. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String INSERT = """
            insert into batch (id, owner, name, state, run, presets, given_columns, delimiter, webhook, email, describe,
                row_count, created_at)
            values (:id, :owner, :name, 'accepting', 1, :presets, :columns, :delimiter, :webhook, :email, :describe, 0, :now)
            """;
    private static final String INSERT_ROW = """
            insert into batch_row (batch_id, row_number, cells, reference, name)
            values (:batch, :row, :cells, :reference, :name)
            """;
    private static final String INSERT_ITEM = """
            insert into batch_item (batch_id, row_number, position, source, first_of_source, given, url, state, fault)
            values (:batch, :row, :position, :source,
                not exists (select 1 from batch_item other where other.source = :source), :given, :url, :state, :fault)
            """;
    private static final String SHOW = """
            update batch set state = 'queued', row_count = :rows where id = :id and state = 'accepting' and row_count = 0
            """;
    private static final String OLDEST_ROWS =
            "select row_number from batch_row where batch_id = :id order by row_number limit :limit";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;
    private final Transactions transactions;
    private final Clock clock;
    /** Whether no other process can be at work on it. */
    private final boolean embedded;

    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    public SqlBatchIntake(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.many = new NamedParameterJdbcTemplate(dataSource);
        this.transactions = new Transactions(transactions);
        this.clock = clock;
        this.embedded = isEmbedded(dataSource);
    }

    @Override
    public void begin(NewBatch batch) {
        underWay.add(batch.id());
        transactions.repeatable(() -> jdbc.sql(INSERT)
                .param("id", batch.id())
                .param("owner", batch.owner().value())
                .param("name", batch.name())
                .param("presets", BatchJson.presets(batch.presets()))
                .param("columns", BatchJson.columns(batch.columns()))
                .param("delimiter", String.valueOf(batch.delimiter()))
                .param(
                        "webhook",
                        batch.webhook() == null ? null : batch.webhook().toString())
                .param("email", batch.email())
                .param("describe", batch.describe())
                .param("now", clock.millis())
                .update());
    }

    @Override
    public void append(UUID batch, List<CsvRow> rows) {
        List<SqlParameterSource> rowParameters = new ArrayList<>();
        List<SqlParameterSource> itemParameters = new ArrayList<>();
        for (CsvRow row : rows) {
            rowParameters.add(new MapSqlParameterSource("batch", batch)
                    .addValue("row", row.number())
                    .addValue("cells", BatchJson.cells(row.cells()))
                    .addValue("reference", row.reference())
                    .addValue("name", row.name()));
            row.images().forEach(image -> itemParameters.add(item(batch, row, image)));
            if (row.images().isEmpty()) {
                itemParameters.add(
                        failed(batch, row, 0, "", row.faults().getFirst().fault()));
            }
        }
        transactions.repeatable(() -> {
            many.batchUpdate(INSERT_ROW, rowParameters.toArray(SqlParameterSource[]::new));
            return many.batchUpdate(INSERT_ITEM, itemParameters.toArray(SqlParameterSource[]::new));
        });
    }

    private static SqlParameterSource item(UUID batch, CsvRow row, CsvImage image) {
        if (image.url() == null) {
            return failed(batch, row, image.position(), image.text(), Objects.requireNonNull(image.fault()));
        }
        String url = image.url().toString();
        return item(batch, row, image.position(), image.text())
                .addValue("source", source(batch, url))
                .addValue("url", url)
                .addValue("state", "queued")
                .addValue("fault", null);
    }

    /** Not of an address: a source of its own. */
    private static SqlParameterSource failed(UUID batch, CsvRow row, int position, String given, Fault fault) {
        return item(batch, row, position, given)
                .addValue("source", source(batch, row.number() + "/" + position))
                .addValue("url", null)
                .addValue("state", "failed")
                .addValue("fault", FaultJson.write(fault));
    }

    private static MapSqlParameterSource item(UUID batch, CsvRow row, int position, @Nullable String given) {
        return new MapSqlParameterSource("batch", batch)
                .addValue("row", row.number())
                .addValue("position", position)
                .addValue("given", given);
    }

    /** Follows from batch and address, so that it need not be looked up. */
    private static UUID source(UUID batch, String what) {
        return UUID.nameUUIDFromBytes((batch + "\n" + what).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean show(UUID batch, int rows) {
        int shown = transactions.inCallers(
                () -> jdbc.sql(SHOW).param("rows", rows).param("id", batch).update());
        underWay.remove(batch);
        return shown == 1;
    }

    @Override
    public void discard(UUID batch) {
        // What is left where this fails is given up with the others that are abandoned.
        underWay.remove(batch);
        // From here on it cannot be shown any more.
        int marked = transactions.repeatable(
                () -> jdbc.sql("update batch set row_count = -1 where id = :id and state = 'accepting'")
                        .param("id", batch)
                        .update());
        boolean more = marked == 1;
        while (more) {
            more = deletedSome(batch);
        }
        transactions.repeatable(() -> jdbc.sql("delete from batch where id = :id and state = 'accepting'")
                .param("id", batch)
                .update());
    }

    private boolean deletedSome(UUID batch) {
        return transactions.repeatable(() -> {
            List<Integer> rows = jdbc.sql(OLDEST_ROWS)
                    .param("id", batch)
                    .param("limit", DELETED_AT_ONCE)
                    .query((r, n) -> r.getInt("row_number"))
                    .list();
            if (rows.isEmpty()) {
                return false;
            }
            for (String table : List.of("batch_item", "batch_row")) {
                jdbc.sql("delete from " + table + " where batch_id = :id and row_number <= :last")
                        .param("id", batch)
                        .param("last", rows.getLast())
                        .update();
            }
            return true;
        });
    }

    @Override
    public List<UUID> abandoned() {
        Instant before =
                embedded ? clock.instant().plus(LONGEST) : clock.instant().minus(LONGEST);
        return transactions
                .read(() -> jdbc.sql("select id from batch where state = 'accepting' and created_at < :before")
                        .param("before", before.toEpochMilli())
                        .query((r, n) -> Rows.id(r, "id"))
                        .list())
                .stream()
                .filter(id -> !underWay.contains(id))
                .toList();
    }

    private static boolean isEmbedded(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
