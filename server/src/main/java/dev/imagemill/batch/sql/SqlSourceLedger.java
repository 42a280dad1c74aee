package dev.imagemill.batch.sql;

import dev.imagemill.batch.SourceLedger;
import dev.imagemill.batch.SourceWork;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The addresses of batches in the database; a statement changes all items of a source at once. */
public final class SqlSourceLedger implements SourceLedger {

    private static final String UNDER_WAY = " where source = :source and state = 'processing'";
    private static final String WORK = """
            select i.source, i.batch_id, i.url, i.image_id, i.fault, i.claimed_at, b.owner, b.presets, b.describe,
                b.state as batch_state, r.name
            from batch_item i join batch b on b.id = i.batch_id
            join batch_row r on r.batch_id = i.batch_id and r.row_number = i.row_number
            where i.state = 'processing' and i.first_of_source = :yes
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    public SqlSourceLedger(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(transactions);
    }

    @Override
    public Optional<SourceWork> find(UUID source) {
        return transactions.read(() -> jdbc.sql(WORK + " and i.source = :source")
                .param("source", source)
                .param("yes", true)
                .query((r, n) -> Rows.work(r))
                .optional());
    }

    @Override
    public int note(UUID source, Fault fault, boolean tried) {
        return transactions.repeatable(() -> jdbc
                .sql("update batch_item set tries = tries + :more, fault = :fault" + UNDER_WAY + " returning tries")
                .param("more", tried ? 1 : 0)
                .param("fault", FaultJson.write(fault))
                .param("source", source)
                .query(Integer.class)
                .list()
                .stream()
                .findFirst()
                .orElse(0));
    }

    @Override
    public boolean putOff(UUID source, Instant until) {
        return transactions.inCallers(() -> jdbc.sql("update batch_item set not_before = :until" + UNDER_WAY)
                        .param("until", until.toEpochMilli())
                        .param("source", source)
                        .update()
                > 0);
    }

    @Override
    public boolean link(UUID source, ImageId image) {
        return transactions.inCallers(() -> jdbc.sql("update batch_item set image_id = :image" + UNDER_WAY)
                        .param("image", image.value())
                        .param("source", source)
                        .update()
                > 0);
    }

    @Override
    public boolean end(UUID source, @Nullable Fault fault, Instant now) {
        return transactions.inCallers(
                () -> jdbc.sql("update batch_item set state = :state, fault = :fault, ended_at = :now" + UNDER_WAY)
                                .param("state", fault == null ? "succeeded" : "failed")
                                .param("fault", fault == null ? null : FaultJson.write(fault))
                                .param("now", now.toEpochMilli())
                                .param("source", source)
                                .update()
                        > 0);
    }

    @Override
    public List<SourceWork> of(ImageId image) {
        return transactions.read(() -> jdbc.sql(WORK + " and i.image_id = :image order by i.batch_id, i.source")
                .param("image", image.value())
                .param("yes", true)
                .query((r, n) -> Rows.work(r))
                .list());
    }

    @Override
    public boolean succeededAfter(UUID batch, Instant time) {
        return transactions.read(() -> !jdbc.sql(
                        "select 1 from batch_item where batch_id = :batch and ended_at > :time and state = 'succeeded' limit 1")
                .param("batch", batch)
                .param("time", time.toEpochMilli())
                .query(Integer.class)
                .list()
                .isEmpty());
    }

    @Override
    public List<UUID> unfetched(UUID batch) {
        return transactions.read(() -> jdbc.sql("""
                        select source from batch_item
                        where batch_id = :batch and state = 'processing' and first_of_source = :yes and image_id is null
                        """)
                .param("batch", batch)
                .param("yes", true)
                .query((r, n) -> Rows.id(r, "source"))
                .list());
    }
}
