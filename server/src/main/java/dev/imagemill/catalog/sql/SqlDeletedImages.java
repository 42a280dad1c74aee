package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Deleted images in the database. */
public final class SqlDeletedImages implements DeletedImages {

    private static final String KEPT = """
            select id, restorable_until from image
            where owner = :owner and deleted_at is not null and restorable_until is not null and purging = :no
            """;
    private static final String BEHIND = " and (restorable_until < :until or (restorable_until = :until and id < :id))";
    private static final String ORDER = " order by restorable_until desc, id desc limit :limit";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final ImageRows rows;

    public SqlDeletedImages(Database database, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
        this.rows = new ImageRows(jdbc);
    }

    @Override
    public void keep(OwnerId owner, ImageId id, Instant restorableUntil) {
        transactions.write(() -> jdbc.sql("""
                        update image set restorable_until = :until
                        where id = :id and owner = :owner and deleted_at is not null
                        """)
                .param("until", restorableUntil.toEpochMilli())
                .param("id", id.value())
                .param("owner", owner.value())
                .update());
    }

    @Override
    public Page list(OwnerId owner, @Nullable Place after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("owner", owner.value(), "no", false, "limit", limit + 1));
        if (after != null) {
            parameters.put("until", after.restorableUntil().toEpochMilli());
            parameters.put("id", after.id().value());
        }
        return transactions.read(() -> {
            List<Place> found = places(KEPT + (after == null ? "" : BEHIND) + ORDER, parameters);
            List<Place> page = found.subList(0, Math.min(limit, found.size()));
            return new Page(images(page), found.size() > limit ? page.getLast() : null);
        });
    }

    @Override
    public Optional<Deleted> find(OwnerId owner, ImageId id) {
        Map<String, Object> parameters = Map.of("owner", owner.value(), "no", false, "id", id.value());
        return transactions.read(() -> images(places(KEPT + " and id = :id", parameters))).stream()
                .findFirst();
    }

    private List<Place> places(String select, Map<String, Object> parameters) {
        return jdbc.sql(select).params(parameters).query((r, n) -> place(r)).list();
    }

    private static Place place(ResultSet r) throws SQLException {
        return new Place(Instant.ofEpochMilli(r.getLong("restorable_until")), new ImageId(ImageRows.id(r, "id")));
    }

    private List<Deleted> images(List<Place> places) {
        Map<ImageId, Image> found = rows.byId(places.stream().map(Place::id).toList());
        return places.stream()
                .flatMap(place -> Stream.ofNullable(found.get(place.id()))
                        .map(image -> new Deleted(image, place.restorableUntil())))
                .toList();
    }
}
