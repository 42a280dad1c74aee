package dev.imagemill.catalog.sql;

import dev.imagemill.fault.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database holds the catalog and the jobs.
 *
 * @param url null for SQLite in the home folder; else {@code jdbc:postgresql://host[:port]/name}
 * @param user for PostgreSQL
 * @param password for PostgreSQL
 * @param connections how many at most at once: to PostgreSQL, or that read from SQLite (one more writes); 1 to 200
 */
@ConfigurationProperties("imagemill.database")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("8") int connections) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int MAX_CONNECTIONS = 200;

    public DatabaseSettings {
        url = url == null || url.isBlank() ? null : url;
        // The address may hold a password: it is not shown.
        SettingException.require(
                url == null || url.startsWith(POSTGRESQL),
                "imagemill.database.url",
                null,
                "jdbc:postgresql://host:5432/name, or nothing for SQLite in imagemill.home");
        SettingException.require(
                connections >= 1 && connections <= MAX_CONNECTIONS,
                "imagemill.database.connections",
                connections,
                "1 to " + MAX_CONNECTIONS);
    }

    /** Without the password, so that it gets into no log. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (url == null ? "sqlite" : "postgresql") + ", connections=" + connections + "]";
    }
}
