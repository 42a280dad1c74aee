package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.DeletedImagesContract;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.RenditionLedger;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SqliteDeletedImagesTest extends DeletedImagesContract {

    @TempDir
    Path folder;

    private Database database;
    private DeletedImages deleted;
    private ImageCatalog catalog;
    private RenditionLedger ledger;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings(null, null, null, 4), folder.resolve("test.db"));
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        deleted = new SqlDeletedImages(database, transactions);
        catalog = new SqlImageCatalog(database, transactions, Clock.systemUTC());
        ledger = new SqlRenditionLedger(database, transactions, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected DeletedImages deleted() {
        return deleted;
    }

    @Override
    protected ImageCatalog catalog() {
        return catalog;
    }

    @Override
    protected RenditionLedger ledger() {
        return ledger;
    }
}
