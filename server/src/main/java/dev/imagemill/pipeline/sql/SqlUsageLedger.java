package dev.imagemill.pipeline.sql;

import dev.imagemill.describe.Spent;
import dev.imagemill.pipeline.UsageLedger;
import java.time.LocalDate;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Usage in the database: a row for each day and provider, and one for all providers together, which is written first, so that those
 * who count at one time queue for it.
 */
public final class SqlUsageLedger implements UsageLedger {

    private static final String ALL = "all";
    private static final String ADD = """
            insert into describe_usage (day, provider, calls, input_tokens, output_tokens)
            values (:day, :provider, :calls, :input, :output)
            on conflict (day, provider) do update set calls = describe_usage.calls + excluded.calls,
                input_tokens = describe_usage.input_tokens + excluded.input_tokens,
                output_tokens = describe_usage.output_tokens + excluded.output_tokens
            """;
    private static final String SUM = """
            select coalesce(sum(calls), 0) as calls, coalesce(sum(input_tokens + output_tokens), 0) as tokens
            from describe_usage where provider = 'all' and day >= :first and day <= :last
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate writes;

    public SqlUsageLedger(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.writes = new TransactionTemplate(transactions);
    }

    @Override
    public boolean count(LocalDate day, String provider, Predicate<Used> room) {
        return Boolean.TRUE.equals(writes.execute(_ -> {
            put(day, ALL, Spent.NOTHING);
            if (!room.test(used(day))) {
                return false;
            }
            add(day, provider, Spent.ONE_CALL);
            return true;
        }));
    }

    @Override
    public void add(LocalDate day, String provider, Spent more) {
        writes.executeWithoutResult(_ -> {
            put(day, ALL, more);
            put(day, provider, more);
        });
    }

    @Override
    public Used used(LocalDate day) {
        return new Used(sum(day, day), sum(day.withDayOfMonth(1), day));
    }

    private Sum sum(LocalDate first, LocalDate last) {
        return jdbc.sql(SUM)
                .param("first", first.toString())
                .param("last", last.toString())
                .query((r, n) -> new Sum(r.getLong("calls"), r.getLong("tokens")))
                .single();
    }

    private void put(LocalDate day, String provider, Spent more) {
        jdbc.sql(ADD)
                .param("day", day.toString())
                .param("provider", provider)
                .param("calls", more.calls())
                .param("input", more.inputTokens())
                .param("output", more.outputTokens())
                .update();
    }
}
