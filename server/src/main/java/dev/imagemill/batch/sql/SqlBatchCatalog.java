package dev.imagemill.batch.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.batch.BatchRow;
import dev.imagemill.batch.ItemQuery;
import dev.imagemill.catalog.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Batches as they are read. A batch and its counts come by one statement, so that they are of one moment on every database. */
public final class SqlBatchCatalog implements BatchCatalog {

    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int MAX_BATCHES = 201;
    private static final int MAX_ITEMS = 1000;
    private static final String BATCH = """
            select b.*,
                (select count(*) from batch_item i where i.batch_id = b.id and i.state = 'queued') as queued,
                (select count(*) from batch_item i where i.batch_id = b.id and i.state = 'processing') as processing,
                (select count(*) from batch_item i where i.batch_id = b.id and i.state = 'succeeded') as succeeded,
                (select count(*) from batch_item i where i.batch_id = b.id and i.state = 'failed') as failed,
                (select count(*) from batch_item i where i.batch_id = b.id and i.state = 'cancelled') as cancelled,
                (select count(*) from batch_item i where i.batch_id = b.id and i.ended_at > :lately
                    and i.ended_at >= b.run_started_at) as ended_lately
            from batch b where b.state <> 'accepting'
            """;
    private static final String ITEM = """
            select i.*, r.reference, r.name from batch_item i
            join batch_row r on r.batch_id = i.batch_id and r.row_number = i.row_number
            where i.batch_id = :batch
            """;
    private static final String IN_ORDER = " order by i.row_number, i.position";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    public SqlBatchCatalog(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(transactions);
        this.clock = clock;
    }

    @Override
    public Optional<Batch> find(UUID id) {
        return batches(" and b.id = :id", Map.of("id", id)).stream().findFirst();
    }

    @Override
    public List<Batch> list(OwnerId owner, @Nullable UUID before, int limit) {
        check(limit, MAX_BATCHES);
        Map<String, Object> parameters = new HashMap<>(Map.of("owner", owner.value(), "limit", limit));
        String older = "";
        if (before != null) {
            parameters.put("before", before);
            older = " and (b.created_at, b.id) < (select p.created_at, p.id from batch p where p.id = :before)";
        }
        return batches(
                " and b.owner = :owner" + older + " order by b.created_at desc, b.id desc limit :limit", parameters);
    }

    private List<Batch> batches(String condition, Map<String, Object> parameters) {
        long lately = clock.instant().minus(LATELY).toEpochMilli();
        return transactions.read(() -> jdbc.sql(BATCH + condition)
                .params(parameters)
                .param("lately", lately)
                .query((r, n) -> Rows.batch(r))
                .list());
    }

    @Override
    public List<BatchItem> items(ItemQuery query) {
        check(query.limit(), MAX_ITEMS);
        Map<String, Object> parameters = new HashMap<>(Map.of("batch", query.batch(), "limit", query.limit()));
        StringBuilder sql = new StringBuilder(ITEM);
        if (query.status() != null) {
            sql.append(" and i.state = :state");
            parameters.put("state", Rows.text(query.status()));
        }
        if (query.after() != null) {
            sql.append(" and (i.row_number, i.position) > (:row, :position)");
            parameters.put("row", query.after().row());
            parameters.put("position", query.after().position());
        }
        return items(sql.append(IN_ORDER).append(" limit :limit").toString(), parameters);
    }

    private List<BatchItem> items(String sql, Map<String, Object> parameters) {
        return transactions.read(() ->
                jdbc.sql(sql).params(parameters).query((r, n) -> Rows.item(r)).list());
    }

    @Override
    public List<BatchRow> rows(UUID batch, int after, boolean onlyFailed, int limit) {
        check(limit, MAX_ITEMS);
        return transactions.read(() -> {
            List<Given> given = given(batch, after, onlyFailed, limit);
            if (given.isEmpty()) {
                return List.of();
            }
            Map<Integer, List<BatchItem>> items = items(
                            ITEM + " and i.row_number between :first and :last" + IN_ORDER,
                            Map.of(
                                    "batch", batch,
                                    "first", given.getFirst().number(),
                                    "last", given.getLast().number()))
                    .stream()
                    .collect(Collectors.groupingBy(BatchItem::row));
            return given.stream()
                    .map(row -> row.with(items.getOrDefault(row.number(), List.of())))
                    .toList();
        });
    }

    private record Given(
            int number,
            List<String> cells,
            @Nullable String reference,
            @Nullable String name) {

        BatchRow with(List<BatchItem> items) {
            return new BatchRow(number, cells, reference, name, items);
        }
    }

    private List<Given> given(UUID batch, int after, boolean onlyFailed, int limit) {
        String failed = onlyFailed ? """
                 and exists (select 1 from batch_item i
                    where i.batch_id = r.batch_id and i.row_number = r.row_number and i.state = 'failed')
                """ : "";
        return jdbc.sql("select r.* from batch_row r where r.batch_id = :batch and r.row_number > :after" + failed
                        + " order by r.row_number limit :limit")
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query((r, n) -> new Given(
                        r.getInt("row_number"),
                        BatchJson.cells(r.getString("cells")),
                        r.getString("reference"),
                        r.getString("name")))
                .list();
    }

    private static void check(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("a page has 1 to " + most + ", not " + limit);
        }
    }
}
