package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.LabelUse;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.catalog.SearchContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One database for all cases: each has an owner of its own. */
class PostgresSearchTest extends SearchContract {

    @TempDir
    private static Path folder;

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(PostgresCluster.newDatabase(), folder.resolve("test.db"));
    }

    @AfterAll
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected ImageCatalog catalog(int candidates) {
        return new SqlImageCatalog(database, transactions(), Clock.systemUTC(), candidates);
    }

    @Override
    protected ImageCatalog catalog() {
        return new SqlImageCatalog(database, transactions(), Clock.systemUTC());
    }

    @Override
    protected RenditionLedger ledger() {
        return new SqlRenditionLedger(database, transactions(), Clock.systemUTC());
    }

    @Override
    protected LabelUse labels() {
        return new SqlLabelUse(database, transactions());
    }

    private static JdbcTransactionManager transactions() {
        return new JdbcTransactionManager(database.dataSource());
    }
}
