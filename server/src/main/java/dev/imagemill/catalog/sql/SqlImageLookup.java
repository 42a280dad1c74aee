package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageLookup;
import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What belongs to images, in the database: some statements for many of them. */
public final class SqlImageLookup implements ImageLookup {

    /** Bounds the parameters of one statement. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final ImageRows rows;
    private final Transactions transactions;

    public SqlImageLookup(Database database, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.rows = new ImageRows(jdbc);
        this.transactions = new Transactions(transactions);
    }

    @Override
    public Map<ImageId, List<Rendition>> renditions(Collection<ImageId> images) {
        return inParts(images, this::addRenditions);
    }

    @Override
    public Map<ImageId, ImageTexts> texts(Collection<ImageId> images) {
        return inParts(images, (found, ids) -> found.putAll(rows.texts(ids)));
    }

    private <T> Map<ImageId, T> inParts(Collection<ImageId> images, BiConsumer<Map<ImageId, T>, List<UUID>> part) {
        Map<ImageId, T> found = new HashMap<>();
        List<UUID> ids = images.stream().map(ImageId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            transactions.read(() -> {
                part.accept(found, some);
                return found;
            });
        }
        return found;
    }

    private void addRenditions(Map<ImageId, List<Rendition>> found, List<UUID> ids) {
        Map<UUID, List<Rendition>> renditions = rows.renditions(ids);
        jdbc.sql("select id from image where id in (:ids) and deleted_at is null")
                .param("ids", ids)
                .query((r, n) -> ImageRows.id(r, "id"))
                .list()
                .forEach(id -> found.put(new ImageId(id), renditions.getOrDefault(id, new ArrayList<>())));
    }
}
