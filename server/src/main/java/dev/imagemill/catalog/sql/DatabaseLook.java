package dev.imagemill.catalog.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Looks at the database that a server would open, and changes nothing: a server of another version may be at work on it. */
public final class DatabaseLook {

    private static final int PATIENCE_MILLIS = 10_000;

    private DatabaseLook() {}

    /**
     * What it is, how much it holds, and what the next start would change, in a few words.
     *
     * @param variables by name, such as {@code DB_HOST}
     * @param sqliteFile which need not be there
     */
    public static String describe(
            DatabaseSettings settings, Function<String, @Nullable String> variables, Path sqliteFile) {
        DatabaseSettings whole = DatabaseVariables.complete(settings, variables);
        if (whole.url() != null) {
            PGSimpleDataSource server = Database.postgres(whole, whole.url());
            server.setReadOnly(true);
            return describe(server, SqlDialect.POSTGRESQL);
        }
        return Files.exists(sqliteFile)
                ? describe(sqlite(sqliteFile), SqlDialect.SQLITE)
                : "SQLite, none there yet: the first start makes it";
    }

    private static String describe(DataSource dataSource, SqlDialect dialect) {
        JdbcClient client = JdbcClient.create(dataSource);
        String product = dialect.productOf(client);
        var migrations = Database.migrations(dataSource, dialect).info();
        if (migrations.applied().length == 0) {
            return product + ", empty: the first start makes its tables";
        }
        int due = migrations.pending().length;
        return product + ", "
                + client.sql("select count(*) from image").query(Long.class).single() + " images"
                + (due == 0 ? "" : "; the next start brings its tables up to date (" + due + " steps)");
    }

    private static DataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file);
        return dataSource;
    }
}
