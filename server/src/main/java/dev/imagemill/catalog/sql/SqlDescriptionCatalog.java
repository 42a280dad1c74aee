package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescribeOrder;
import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.FaultJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Asks for descriptions in the database. */
public final class SqlDescriptionCatalog implements DescriptionCatalog {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WANT = """
        update image set describing = 'queued', describing_until = null, describing_fault = null, describe_order = :order,
            describing_revision = describing_revision + 1, updated_at = :now
        where id = :id and owner = :owner and deleted_at is null
        """;
    private static final String MEANT =
            " from image where owner = :owner and deleted_at is null and id > :after and id <= :last";
    private static final String UNDESCRIBED = " and describing in ('none', 'failed', 'waiting')";
    private static final String BEGIN = """
        insert into describe_round (id, owner, which, describe_order, last_image, created_at)
        values (:id, :owner, :which, :order, :last, :now)
        on conflict (owner) do nothing
        """;
    private static final String FRESH = """
        insert into describe_fresh (owner, hour, images) values (:owner, :hour, :images)
        on conflict (owner, hour) do update set images = describe_fresh.images + excluded.images
        where describe_fresh.images + excluded.images <= :most
        """;
    private static final String WAITING = """
        select id, describing_fault from image
        where describing = 'waiting' and deleted_at is null and describing_fault is not null and id > :after order by id limit :limit
        """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SqlDialect dialect;
    private final Clock clock;
    private final ImageRows rows;

    public SqlDescriptionCatalog(Database database, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
        this.dialect = database.dialect();
        this.clock = clock;
        this.rows = new ImageRows(jdbc);
    }

    private record Round(OwnerId owner, Which which, DescribeOrder order, UUID last, UUID reached) {}

    @Override
    public Optional<Image> want(OwnerId owner, ImageId id, DescribeOrder order) {
        return transactions.write(() -> mark(owner, id.value(), order)
                ? rows.read("select * from image where id = :id", Map.of("id", id.value())).stream()
                        .findFirst()
                : Optional.empty());
    }

    @Override
    public Begun beginRound(UUID round, OwnerId owner, Which which, DescribeOrder order) {
        return transactions.write(() -> {
            @Nullable UUID last = newest(owner);
            if (last == null) {
                return new Begun(round, 0, true);
            }
            int begun = jdbc.sql(BEGIN)
                    .param("id", round)
                    .param("owner", owner.value())
                    .param("which", which == Which.ALL ? "all" : "undescribed")
                    .param("order", DescribeJson.write(order))
                    .param("last", last)
                    .param("now", clock.millis())
                    .update();
            return begun == 1 ? begun(round) : openRound(owner);
        });
    }

    private Begun begun(UUID round) {
        long images = count(round);
        if (images == 0) {
            goOn(round, null);
        }
        return new Begun(round, images, true);
    }

    private Begun openRound(OwnerId owner) {
        UUID open = jdbc.sql("select id from describe_round where owner = :owner")
                .param("owner", owner.value())
                .query((r, n) -> ImageRows.id(r, "id"))
                .single();
        return new Begun(open, count(open), false);
    }

    @Override
    public boolean countFresh(OwnerId owner, Instant hour, long images, long most) {
        return transactions.write(() -> {
            jdbc.sql("delete from describe_fresh where hour < :hour")
                    .param("hour", hour.toEpochMilli())
                    .update();
            return jdbc.sql(FRESH)
                            .param("owner", owner.value())
                            .param("hour", hour.toEpochMilli())
                            .param("images", images)
                            .param("most", most)
                            .update()
                    == 1;
        });
    }

    @Override
    public List<Waiting> waiting(@Nullable ImageId after, int limit) {
        return transactions.read(() -> jdbc.sql(WAITING)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((r, n) -> new Waiting(
                        new ImageId(ImageRows.id(r, "id")),
                        FaultJson.read(r.getString("describing_fault")).code()))
                .list());
    }

    @Override
    public Optional<Step> step(UUID round, int limit) {
        return transactions.write(() -> round(round).map(found -> {
            List<UUID> next = meant("select id", found, " order by id limit " + limit)
                    .query((r, n) -> ImageRows.id(r, "id"))
                    .list();
            List<ImageId> wanted = next.stream()
                    .filter(id -> mark(found.owner(), id, found.order()))
                    .map(ImageId::new)
                    .toList();
            boolean last = next.size() < limit;
            goOn(round, last ? null : next.getLast());
            return new Step(found.owner(), wanted, last);
        }));
    }

    @Override
    public Open open(OwnerId owner) {
        return transactions.read(() -> new Open(
                count(owner, "describing in ('queued', 'processing')"), count(owner, "describing = 'waiting'")));
    }

    private boolean mark(OwnerId owner, UUID id, DescribeOrder order) {
        return jdbc.sql(WANT)
                        .param("order", DescribeJson.write(order))
                        .param("now", clock.millis())
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    private @Nullable UUID newest(OwnerId owner) {
        return jdbc.sql("select id from image where owner = :owner and deleted_at is null order by id desc limit 1")
                .param("owner", owner.value())
                .query((r, n) -> ImageRows.id(r, "id"))
                .optional()
                .orElse(null);
    }

    private long count(UUID round) {
        return round(round)
                .map(found ->
                        meant("select count(*)", found, "").query(Long.class).single())
                .orElse(0L);
    }

    private Optional<Round> round(UUID id) {
        return jdbc.sql(dialect.locking("select * from describe_round where id = :id"))
                .param("id", id)
                .query((r, n) -> round(r))
                .optional();
    }

    private static Round round(ResultSet r) throws SQLException {
        return new Round(
                new OwnerId(ImageRows.id(r, "owner")),
                r.getString("which").equals("all") ? Which.ALL : Which.UNDESCRIBED,
                DescribeJson.read(r.getString("describe_order")),
                ImageRows.id(r, "last_image"),
                r.getString("reached") == null ? BEFORE_ALL : ImageRows.id(r, "reached"));
    }

    private void goOn(UUID round, @Nullable UUID reached) {
        if (reached == null) {
            jdbc.sql("delete from describe_round where id = :id")
                    .param("id", round)
                    .update();
        } else {
            jdbc.sql("update describe_round set reached = :reached where id = :id")
                    .param("reached", reached)
                    .param("id", round)
                    .update();
        }
    }

    private JdbcClient.StatementSpec meant(String select, Round round, String order) {
        return jdbc.sql(select + MEANT + (round.which() == Which.UNDESCRIBED ? UNDESCRIBED : "") + order)
                .param("owner", round.owner().value())
                .param("after", round.reached())
                .param("last", round.last());
    }

    private long count(OwnerId owner, String condition) {
        return jdbc.sql("select count(*) from image where owner = :owner and deleted_at is null and " + condition)
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }
}
