package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageCatalogContract;
import dev.imagemill.catalog.ImageLookup;
import dev.imagemill.catalog.RenditionLedger;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SqliteImageCatalogTest extends ImageCatalogContract {

    @TempDir
    Path folder;

    private Database database;
    private ImageCatalog catalog;
    private RenditionLedger ledger;
    private ImageLookup lookup;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings(null, null, null, 4), folder.resolve("test.db"));
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        catalog = new SqlImageCatalog(database, transactions, Clock.systemUTC());
        ledger = new SqlRenditionLedger(database, transactions, Clock.systemUTC());
        lookup = new SqlImageLookup(database, transactions);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected ImageCatalog catalog() {
        return catalog;
    }

    @Override
    protected RenditionLedger ledger() {
        return ledger;
    }

    @Override
    protected ImageLookup lookup() {
        return lookup;
    }
}
