package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.IntakeLedger;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.storage.ObjectKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** In the table {@code intake}. */
public final class SqlIntakeLedger implements IntakeLedger {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    public SqlIntakeLedger(Database database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
        this.clock = clock;
    }

    @Override
    public void begin(ObjectKey original) {
        transactions.repeatable(() -> jdbc.sql("insert into intake (original_key, begun_at) values (:key, :now)")
                .param("key", original.value())
                .param("now", clock.millis())
                .update());
    }

    @Override
    public boolean end(ObjectKey original) {
        Instant oldest = clock.instant().minus(TIME_TO_ADD);
        return transactions.write(() -> jdbc.sql("delete from intake where original_key = :key and begun_at >= :oldest")
                        .param("key", original.value())
                        .param("oldest", oldest.toEpochMilli())
                        .update()
                == 1);
    }

    @Override
    public void forget(ObjectKey original) {
        transactions.repeatable(() -> jdbc.sql("delete from intake where original_key = :key")
                .param("key", original.value())
                .update());
    }

    @Override
    public List<ObjectKey> begunBefore(Instant time, int limit) {
        return transactions.read(() -> jdbc.sql(
                        "select original_key from intake where begun_at < :time order by begun_at, original_key limit :limit")
                .param("time", time.toEpochMilli())
                .param("limit", limit)
                .query((r, n) -> new ObjectKey(r.getString("original_key")))
                .list());
    }
}
