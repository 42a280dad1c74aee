package dev.imagemill.batch.sql;

import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchIntake;
import dev.imagemill.batch.BatchLedger;
import dev.imagemill.batch.BatchStoreContract;
import dev.imagemill.batch.SourceLedger;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.DatabaseSettings;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SqliteBatchStoreTest extends BatchStoreContract {

    @TempDir
    Path folder;

    private Database database;
    private JdbcTransactionManager transactions;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings(null, null, null, 4), folder.resolve("test.db"));
        transactions = new JdbcTransactionManager(database.dataSource());
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    protected BatchIntake intake() {
        return new SqlBatchIntake(dataSource(), transactions, Clock.systemUTC());
    }

    @Override
    protected BatchCatalog catalog(Clock clock) {
        return new SqlBatchCatalog(dataSource(), transactions, clock);
    }

    @Override
    protected BatchLedger batches() {
        return new SqlBatchLedger(dataSource(), transactions);
    }

    @Override
    protected SourceLedger sources() {
        return new SqlSourceLedger(dataSource(), transactions);
    }

    @Override
    protected TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }
}
