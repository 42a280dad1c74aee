package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.Transactions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Gives words to images that have none yet: those of a version that had no index. In small transactions, so that it goes on where it
 * was stopped, and several processes can do it at once.
 */
final class SearchBackfill {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBackfill.class);
    private static final int AT_ONCE = 500;

    private final SqlDialect dialect;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SearchIndex index;

    SearchBackfill(Database database) {
        this.dialect = database.dialect();
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(new JdbcTransactionManager(database.dataSource()));
        this.index = new SearchIndex(database);
    }

    /** Gives the number of images that it gave words to. */
    int run() {
        int all = 0;
        int some = transactions.repeatable(this::some);
        while (some > 0) {
            all += some;
            some = transactions.repeatable(this::some);
        }
        if (all > 0) {
            LOG.info("Readied {} images for the search.", all);
        }
        return all;
    }

    private int some() {
        List<ImageId> images = jdbc.sql(
                        dialect.locking("select id from image where search_words is null order by id limit " + AT_ONCE))
                .query((r, n) -> new ImageId(ImageRows.id(r, "id")))
                .list();
        images.forEach(index::refresh);
        return images.size();
    }
}
