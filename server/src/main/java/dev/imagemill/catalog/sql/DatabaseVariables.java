package dev.imagemill.catalog.sql;

import dev.imagemill.fault.SettingException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variables {@code DB_HOST}, {@code DB_NAME}, {@code DB_USER} and {@code DB_PASS}, for what the settings leave open. */
final class DatabaseVariables {

    private DatabaseVariables() {}

    /** The settings, with what the variables add; they name PostgreSQL where {@code DB_HOST} is set. */
    static DatabaseSettings complete(DatabaseSettings settings, Function<String, @Nullable String> variables) {
        String host = variables.apply("DB_HOST");
        if (settings.url() != null || host == null || host.isBlank()) {
            return settings;
        }
        String name = variables.apply("DB_NAME");
        if (name == null || name.isBlank()) {
            throw new SettingException("DB_NAME", "", "the database's name, since DB_HOST is set");
        }
        return new DatabaseSettings(
                "jdbc:postgresql://" + host + "/" + name,
                orElse(settings.user(), variables.apply("DB_USER")),
                orElse(settings.password(), variables.apply("DB_PASS")),
                settings.connections());
    }

    private static @Nullable String orElse(@Nullable String value, @Nullable String other) {
        return value == null ? other : value;
    }
}
