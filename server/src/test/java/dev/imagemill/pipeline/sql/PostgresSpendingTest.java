package dev.imagemill.pipeline.sql;

import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.catalog.sql.SqlImageCatalog;
import dev.imagemill.catalog.sql.SqlRenditionLedger;
import dev.imagemill.pipeline.KeptAnswers;
import dev.imagemill.pipeline.SpendingContract;
import dev.imagemill.pipeline.UsageLedger;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PostgresSpendingTest extends SpendingContract {

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
    protected UsageLedger usage() {
        return new SqlUsageLedger(database.dataSource(), transactions);
    }

    @Override
    protected KeptAnswers answers() {
        return new SqlKeptAnswers(database.dataSource(), transactions, Clock.systemUTC());
    }

    @Override
    protected void purge(Image image) {
        SqlRenditionLedger ledger = new SqlRenditionLedger(database, transactions, Clock.systemUTC());
        images().delete(image.owner(), image.id());
        ledger.beginPurge(image.id());
        ledger.endPurge(image.id());
    }
}
