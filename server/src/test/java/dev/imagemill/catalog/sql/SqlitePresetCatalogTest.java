package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.PresetCatalog;
import dev.imagemill.catalog.PresetCatalogContract;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SqlitePresetCatalogTest extends PresetCatalogContract {

    @TempDir
    Path folder;

    private Database database;
    private PresetCatalog presets;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings(null, null, null, 4), folder.resolve("test.db"));
        presets = new SqlPresetCatalog(
                List.of(BUILT_IN), database, new JdbcTransactionManager(database.dataSource()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected PresetCatalog presets() {
        return presets;
    }
}
