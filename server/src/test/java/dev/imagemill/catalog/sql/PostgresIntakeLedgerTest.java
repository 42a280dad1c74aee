package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.IntakeLedger;
import dev.imagemill.catalog.IntakeLedgerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PostgresIntakeLedgerTest extends IntakeLedgerContract {

    @TempDir
    Path folder;

    private Database database;
    private IntakeLedger intake;

    @BeforeEach
    void open() {
        database = Database.open(PostgresCluster.newDatabase(), folder.resolve("test.db"));
        intake = new SqlIntakeLedger(database, new JdbcTransactionManager(database.dataSource()), clock);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected IntakeLedger intake() {
        return intake;
    }
}
