package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageEdit;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImagePage;
import dev.imagemill.catalog.ImageQuery;
import dev.imagemill.catalog.ImageQuery.Place;
import dev.imagemill.catalog.NewImage;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.transform.Preset;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Images in the database. */
public final class SqlImageCatalog implements ImageCatalog {

    private static final String LIVE = " and deleted_at is null";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SqlDialect dialect;
    private final Clock clock;
    private final ImageRows rows;
    private final ImageSearch search;
    private final SearchIndex index;
    private final ImageWrites writes;
    private final RenditionWrites renditions;
    private final StatusRule statusRule;

    public SqlImageCatalog(Database database, PlatformTransactionManager transactions, Clock clock) {
        this(database, transactions, clock, ImageSearch.MAX_CANDIDATES);
    }

    /** @param candidates how many images a search looks at most */
    SqlImageCatalog(Database database, PlatformTransactionManager transactions, Clock clock, int candidates) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
        this.dialect = database.dialect();
        this.clock = clock;
        this.rows = new ImageRows(jdbc);
        this.search = new ImageSearch(jdbc, candidates);
        this.index = new SearchIndex(database);
        this.writes = new ImageWrites(database, clock);
        this.renditions = new RenditionWrites(jdbc);
        this.statusRule = new StatusRule(jdbc, clock);
    }

    @Override
    public Image add(NewImage image) {
        return transactions.write(() -> {
            if (!writes.insert(image, clock.millis())) {
                throw duplicate();
            }
            renditions.want(image.id(), image.renditions());
            statusRule.apply(image.id());
            return find(image.owner(), image.id()).orElseThrow();
        });
    }

    @Override
    public Optional<Image> findByContent(OwnerId owner, String sha256) {
        return one("sha256 = :sha256 and owner = :owner" + LIVE, Map.of("sha256", sha256, "owner", owner.value()));
    }

    @Override
    public Optional<Image> find(OwnerId owner, ImageId id) {
        return one("id = :id and owner = :owner" + LIVE, Map.of("id", id.value(), "owner", owner.value()));
    }

    @Override
    public ImagePage list(OwnerId owner, ImageQuery query) {
        return transactions.read(() -> {
            List<Place> found = search.find(owner, query, query.limit() + 1);
            List<Place> page = found.subList(0, Math.min(query.limit(), found.size()));
            return new ImagePage(images(page), found.size() > page.size() ? page.getLast() : null);
        });
    }

    @Override
    public Optional<Image> edit(OwnerId owner, ImageId id, ImageEdit edit) {
        return transactions.write(() -> {
            lock(owner, id);
            return find(owner, id).map(image -> {
                writes.update(changed(image, edit), clock.millis());
                return find(owner, id).orElseThrow();
            });
        });
    }

    @Override
    public Optional<Image> addRenditions(OwnerId owner, ImageId id, List<Preset> presets) {
        return transactions.write(() -> {
            if (!lock(owner, id)) {
                return Optional.empty();
            }
            if (renditions.want(id, presets)) {
                // The original gets another chance: what made it fail may be mended by now.
                jdbc.sql("update image set fault = null where id = :id")
                        .param("id", id.value())
                        .update();
                statusRule.apply(id);
            }
            return find(owner, id);
        });
    }

    @Override
    public boolean delete(OwnerId owner, ImageId id) {
        return transactions.write(() -> {
            int deleted = jdbc.sql("update image set deleted_at = :now where id = :id and owner = :owner" + LIVE)
                    .param("now", clock.millis())
                    .param("id", id.value())
                    .param("owner", owner.value())
                    .update();
            if (deleted == 1) {
                index.refresh(id);
            }
            return deleted == 1;
        });
    }

    @Override
    public Optional<Image> restore(OwnerId owner, ImageId id) {
        return transactions.write(() -> {
            Optional<Image> deleted = one(
                    "id = :id and owner = :owner and deleted_at is not null and purging = :no",
                    Map.of("id", id.value(), "owner", owner.value(), "no", false));
            if (deleted.isEmpty()) {
                return find(owner, id);
            }
            if (findByContent(owner, deleted.get().sha256()).isPresent()) {
                throw duplicate();
            }
            int restored = jdbc.sql("update image set deleted_at = null where id = :id and purging = :no")
                    .param("id", id.value())
                    .param("no", false)
                    .update();
            if (restored == 1) {
                index.refresh(id);
            }
            return find(owner, id);
        });
    }

    private boolean lock(OwnerId owner, ImageId id) {
        return jdbc.sql(dialect.locking("select 1 from image where id = :id and owner = :owner" + LIVE))
                .param("id", id.value())
                .param("owner", owner.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<Image> images(List<Place> places) {
        Map<ImageId, Image> found = rows.byId(places.stream().map(Place::id).toList());
        return places.stream()
                .flatMap(place -> Stream.ofNullable(found.get(place.id())))
                .toList();
    }

    private Optional<Image> one(String condition, Map<String, Object> parameters) {
        return transactions.read(() -> rows.read("select * from image where " + condition, parameters)).stream()
                .findFirst();
    }

    private static Image changed(Image image, ImageEdit edit) {
        String name = edit.name() == null ? image.name() : edit.name();
        return image.with(name, edit.appliedTo(image.texts()));
    }

    private static FaultException duplicate() {
        return Fault.permanent(
                        FaultCategory.CONFLICT,
                        "image-duplicate",
                        "There is an image with these bytes already; use that one, or delete it first.")
                .toException();
    }
}
