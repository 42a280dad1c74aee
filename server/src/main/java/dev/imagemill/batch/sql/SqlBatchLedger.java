package dev.imagemill.batch.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.BatchLedger;
import dev.imagemill.catalog.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** How batches get on, in the database. */
public final class SqlBatchLedger implements BatchLedger {

    /** An update keeps other writers of the row away on every database. */
    private static final String LOCK =
            "update batch set run = run where id = :id and state <> 'accepting' returning id, owner, state";

    private static final String BEGIN = """
            update batch set state = 'processing', started_at = coalesce(started_at, :now), run_started_at = :now
            where id = :id and state = 'queued'
            """;
    private static final String END = """
            update batch set ended_at = :now, state = case
                when exists (select 1 from batch_item i where i.batch_id = batch.id and i.state = 'succeeded') then 'completed'
                else 'failed' end
            where id = :id and state in ('queued', 'processing')
                and not exists (select 1 from batch_item i where i.batch_id = batch.id and i.state = 'queued')
                and not exists (select 1 from batch_item i where i.batch_id = batch.id and i.state = 'processing')
            """;
    private static final int MOST_WAITING = 256;
    private static final String FIRSTS = " from batch_item where batch_id = :id and first_of_source = :yes";
    private static final String REOPEN = """
            update batch_item set state = 'queued', fault = null, image_id = null, tries = 0, not_before = null, ended_at = null
            where batch_id = :id and state in ('failed', 'cancelled') and url is not null
            """;
    private static final String NEW_RUN = """
            update batch set state = 'queued', run = run + 1, run_started_at = null, ended_at = null
            where id = :id and ended_at is not null
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    public SqlBatchLedger(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(transactions);
    }

    @Override
    public Optional<Head> lock(UUID batch) {
        return transactions.inCallers(() -> sql(LOCK, batch)
                .query((r, n) -> new Head(Rows.id(r, "id"), new OwnerId(Rows.id(r, "owner")), Rows.status(r)))
                .optional());
    }

    @Override
    public void begin(UUID batch, Instant now) {
        transactions.inCallers(
                () -> sql(BEGIN, batch).param("now", now.toEpochMilli()).update());
    }

    @Override
    public List<UUID> claim(UUID batch, int window, Instant now) {
        return transactions.inCallers(() -> {
            int underWay = firsts("select count(*)", batch, "processing", "")
                    .query(Integer.class)
                    .single();
            int room = window - underWay + Math.min(waiting(batch, now), MOST_WAITING);
            if (room <= 0) {
                return List.of();
            }
            List<UUID> next = firsts("select source", batch, "queued", " order by row_number, position limit :room")
                    .param("room", room)
                    .query((r, n) -> Rows.id(r, "source"))
                    .list();
            if (!next.isEmpty()) {
                jdbc.sql(
                                "update batch_item set state = 'processing', claimed_at = :now, not_before = null where source in (:sources)")
                        .param("now", now.toEpochMilli())
                        .param("sources", next)
                        .update();
            }
            return next;
        });
    }

    private int waiting(UUID batch, Instant now) {
        return firsts("select count(*)", batch, "processing", " and not_before > :now")
                .param("now", now.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean end(UUID batch, Instant now) {
        return transactions.inCallers(
                () -> sql(END, batch).param("now", now.toEpochMilli()).update() == 1);
    }

    @Override
    public List<UUID> cancel(UUID batch, Instant now) {
        return transactions.inCallers(() -> {
            List<UUID> underWay = firsts("select source", batch, "processing", "")
                    .query((r, n) -> Rows.id(r, "source"))
                    .list();
            sql(
                            "update batch_item set state = 'cancelled', fault = null where batch_id = :id and state in ('queued', 'processing')",
                            batch)
                    .update();
            sql(
                            "update batch set state = 'cancelled', ended_at = :now where id = :id and state in ('queued', 'processing')",
                            batch)
                    .param("now", now.toEpochMilli())
                    .update();
            return underWay;
        });
    }

    @Override
    public long reopen(UUID batch) {
        return transactions.inCallers(() -> {
            int items = sql(REOPEN, batch).update();
            if (items > 0) {
                sql(NEW_RUN, batch).update();
            }
            return (long) items;
        });
    }

    @Override
    public List<UUID> open() {
        return transactions.read(() -> jdbc.sql("select id from batch where state in ('queued', 'processing')")
                .query((r, n) -> Rows.id(r, "id"))
                .list());
    }

    private JdbcClient.StatementSpec firsts(String select, UUID batch, String state, String order) {
        return sql(select + FIRSTS + " and state = '" + state + "'" + order, batch)
                .param("yes", true);
    }

    private JdbcClient.StatementSpec sql(String sql, UUID batch) {
        return jdbc.sql(sql).param("id", batch);
    }
}
