package dev.imagemill.catalog.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An open, migrated database.
 *
 * <p>SQLite lets one connection write at a time, any number read beside it (WAL). So there is one pooled connection that writes,
 * which threads queue for in memory instead of failing with {@code SQLITE_BUSY}, and several that read. A read-only transaction
 * gets one of those, everything else the writing one. A commit is on disk when it returns, but for those that
 * {@link SyncedWrites} lets go.
 */
public final class Database implements AutoCloseable {

    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);
    private static final Duration WAIT_FOR_OTHER_PROCESS = Duration.ofSeconds(10);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int CACHE_KIBIBYTES = 8 * 1024;
    private static final int MAX_WAL_BYTES = 64 * 1024 * 1024;

    private final SqlDialect dialect;
    private final DataSource dataSource;
    private final List<HikariDataSource> pools;

    private Database(SqlDialect dialect, DataSource dataSource, List<HikariDataSource> pools) {
        this.dialect = dialect;
        this.dataSource = dataSource;
        this.pools = pools;
    }

    /** Opens what the settings name and brings its tables up to date. */
    public static Database open(DatabaseSettings settings, Path sqliteFile) {
        Database database =
                settings.url() == null ? openSqlite(settings, sqliteFile) : openPostgres(settings, settings.url());
        try {
            new SearchBackfill(database).run();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    SqlDialect dialect() {
        return dialect;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }

    private static Database openSqlite(DatabaseSettings settings, Path file) {
        String url = "jdbc:sqlite:" + file;
        migrate(sqlite(url, SQLiteConfig.TransactionMode.DEFERRED), SqlDialect.SQLITE);
        HikariConfig writing = pool("write", sqlite(url, SQLiteConfig.TransactionMode.IMMEDIATE), 1);
        HikariConfig reading = pool("read", sqlite(url, SQLiteConfig.TransactionMode.DEFERRED), settings.connections());
        reading.setConnectionInitSql("pragma query_only = on");
        HikariDataSource writer = new HikariDataSource(writing);
        HikariDataSource readers = new HikariDataSource(reading);
        LazyConnectionDataSourceProxy routing = new LazyConnectionDataSourceProxy(new SyncedWrites(writer));
        routing.setReadOnlyDataSource(readers);
        return new Database(SqlDialect.SQLITE, routing, List.of(readers, writer));
    }

    private static DataSource sqlite(String url, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) WAIT_FOR_OTHER_PROCESS.toMillis());
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setJournalSizeLimit(MAX_WAL_BYTES);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl(url);
        return dataSource;
    }

    private static Database openPostgres(DatabaseSettings settings, String url) {
        PGSimpleDataSource server = postgres(settings, url);
        migrate(server, SqlDialect.POSTGRESQL);
        HikariDataSource pool = new HikariDataSource(pool("postgresql", server, settings.connections()));
        return new Database(SqlDialect.POSTGRESQL, pool, List.of(pool));
    }

    static PGSimpleDataSource postgres(DatabaseSettings settings, String url) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url);
        if (settings.user() != null) {
            server.setUser(settings.user());
        }
        if (settings.password() != null) {
            server.setPassword(settings.password());
        }
        server.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
        server.setSocketTimeout((int) SOCKET_TIMEOUT.toSeconds());
        server.setApplicationName("imagemill");
        return server;
    }

    private static HikariConfig pool(String name, DataSource dataSource, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("imagemill-" + name);
        pool.setDataSource(dataSource);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        return pool;
    }

    private static void migrate(DataSource dataSource, SqlDialect dialect) {
        migrations(dataSource, dialect).migrate();
    }

    static Flyway migrations(DataSource dataSource, SqlDialect dialect) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(dialect.migrations())
                .load();
    }
}
