package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.DescriptionContract;
import dev.imagemill.catalog.DescriptionLedger;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.RenditionLedger;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PostgresDescriptionTest extends DescriptionContract {

    @TempDir
    Path folder;

    private Database database;
    private JdbcTransactionManager transactions;

    @BeforeEach
    void open() {
        database = Database.open(PostgresCluster.newDatabase(), folder.resolve("test.db"));
        transactions = new JdbcTransactionManager(database.dataSource());
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected ImageCatalog images() {
        return new SqlImageCatalog(database, transactions, Clock.systemUTC());
    }

    @Override
    protected RenditionLedger renditions() {
        return new SqlRenditionLedger(database, transactions, Clock.systemUTC());
    }

    @Override
    protected DescriptionCatalog catalog() {
        return new SqlDescriptionCatalog(database, transactions, Clock.systemUTC());
    }

    @Override
    protected DescriptionLedger ledger() {
        return new SqlDescriptionLedger(database, transactions, Clock.systemUTC());
    }
}
