package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescribeWork;
import dev.imagemill.catalog.DescriptionLedger;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.catalog.RenditionLedger.Change;
import dev.imagemill.catalog.TextField;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Spent;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultJson;
import dev.imagemill.storage.ObjectKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What workers say of descriptions, in the database. An answer may have been paid for: its transaction outlives a power cut. */
public final class SqlDescriptionLedger implements DescriptionLedger {

    private static final String SET = """
        update image set describing = :describing, describing_until = :until, describing_fault = :fault, updated_at = :now
        where id = :id
        """;

    private static final String WANTED = """
        select * from image where id = :id and deleted_at is null and describing in ('queued', 'processing', 'waiting')
        """;
    private static final String SPEND = """
        update image set describe_calls = describe_calls + :calls, describe_input_tokens = describe_input_tokens + :input,
            describe_output_tokens = describe_output_tokens + :output
        where id = :id
        """;
    private static final String STILL_OPEN =
            " and describing in ('queued', 'processing', 'waiting') and describing_revision = ";
    private static final String UNSAID =
            " and (describing <> :describing or describing_fault is null or describing_fault <> :fault"
                    + " or coalesce(describing_until, -1) <> coalesce(:until, -1))";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SqlDialect dialect;
    private final Clock clock;
    private final ImageRows rows;
    private final ImageWrites writes;

    public SqlDescriptionLedger(Database database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
        this.dialect = database.dialect();
        this.clock = clock;
        this.rows = new ImageRows(jdbc);
        this.writes = new ImageWrites(database, clock);
    }

    @Override
    public Optional<DescribeWork> wanted(ImageId image) {
        return transactions.read(() -> wanted(image, WANTED));
    }

    @Override
    public Optional<DescribeWork> begin(ImageId image) {
        return transactions.repeatable(() -> {
            Optional<DescribeWork> work = wanted(image, dialect.locking(WANTED));
            if (work.isPresent()) {
                set("", image, "processing", null, null);
            }
            return work;
        });
    }

    @Override
    public Change record(DescribeWork work, DescribeAnswer answer, DescriptionSource source) {
        return transactions.write(() -> {
            Optional<Boolean> hidden = lock(work.image());
            if (hidden.isEmpty()) {
                return Change.GONE;
            }
            if (set(
                            " and describing_revision = " + work.revision() + " and describing <> 'ready'",
                            work.image(),
                            "ready",
                            null,
                            null)
                    == 0) {
                return Change.UNCHANGED;
            }
            Image image = find(work.image()).orElseThrow();
            writes.update(image.with(image.name(), described(image.texts(), answer, source)), clock.millis());
            return hidden.get() ? Change.UNCHANGED : Change.CHANGED;
        });
    }

    @Override
    public void spend(ImageId image, Spent spent) {
        transactions.write(() -> jdbc.sql(SPEND)
                .param("calls", spent.calls())
                .param("input", spent.inputTokens())
                .param("output", spent.outputTokens())
                .param("id", image.value())
                .update());
    }

    @Override
    public Change wait(DescribeWork work, Fault fault, @Nullable Instant until) {
        return changing(
                work.image(), () -> set(STILL_OPEN + work.revision() + UNSAID, work.image(), "waiting", fault, until));
    }

    @Override
    public Change fail(ImageId image, Fault fault) {
        return changing(image, () -> set(" and describing in ('processing', 'waiting')", image, "failed", fault, null));
    }

    @Override
    public Change reopen(ImageId image) {
        return changing(image, () -> set(" and describing = 'failed'", image, "queued", null, null));
    }

    @Override
    public Optional<Image> find(ImageId image) {
        return transactions.read(() ->
                rows
                        .read(
                                "select * from image where id = :id and purging = :no",
                                Map.of("id", image.value(), "no", false))
                        .stream()
                        .findFirst());
    }

    /** Where a describer leaves a field open, such as one that knows labels only, what another wrote there before is outdated. */
    private static ImageTexts described(ImageTexts texts, DescribeAnswer answer, DescriptionSource source) {
        return new ImageTexts(
                texts.edited().contains(TextField.TITLE) ? texts.title() : answer.title(),
                texts.edited().contains(TextField.DESCRIPTION) ? texts.description() : answer.description(),
                texts.edited().contains(TextField.ALT_TEXT) ? texts.altText() : answer.altText(),
                texts.edited().contains(TextField.LABELS) ? texts.labels() : answer.labels(),
                answer.language(),
                source,
                texts.edited());
    }

    private Change changing(ImageId image, IntSupplier statement) {
        return transactions.repeatable(() -> {
            Optional<Boolean> hidden = lock(image);
            if (hidden.isEmpty()) {
                return Change.GONE;
            }
            return statement.getAsInt() > 0 && !hidden.get() ? Change.CHANGED : Change.UNCHANGED;
        });
    }

    /** Whether it is deleted; empty where it is not there or being purged. */
    private Optional<Boolean> lock(ImageId image) {
        return jdbc.sql(dialect.locking("select deleted_at is not null from image where id = :id and purging = :no"))
                .param("id", image.value())
                .param("no", false)
                .query((r, n) -> r.getBoolean(1))
                .optional();
    }

    private int set(
            String condition, ImageId image, String describing, @Nullable Fault fault, @Nullable Instant until) {
        return jdbc.sql(SET + condition)
                .param("describing", describing)
                .param("until", until == null ? null : until.toEpochMilli(), Types.BIGINT)
                .param("fault", fault == null ? null : FaultJson.write(fault), Types.VARCHAR)
                .param("now", clock.millis())
                .param("id", image.value())
                .update();
    }

    private Optional<DescribeWork> wanted(ImageId image, String select) {
        return jdbc.sql(select)
                .param("id", image.value())
                .query((r, n) -> work(r))
                .optional();
    }

    private static DescribeWork work(ResultSet r) throws SQLException {
        return new DescribeWork(
                new ImageId(ImageRows.id(r, "id")),
                new OwnerId(ImageRows.id(r, "owner")),
                r.getString("name"),
                new ObjectKey(r.getString("original_key")),
                ImageRows.info(r),
                r.getString("sha256"),
                DescribeJson.read(r.getString("describe_order")),
                r.getInt("describing_revision"));
    }
}
