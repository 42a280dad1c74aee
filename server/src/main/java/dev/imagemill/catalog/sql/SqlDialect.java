package dev.imagemill.catalog.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What differs between the databases; everything else is SQL that both understand. */
enum SqlDialect {
    /** Embedded: one process, one writing connection, so that a transaction that writes is alone already. */
    SQLITE("classpath:db/migration/sqlite", "", "select 'SQLite ' || sqlite_version()"),

    POSTGRESQL(
            "classpath:db/migration/postgresql",
            " for update",
            "select 'PostgreSQL ' || current_setting('server_version')");

    private final String migrations;
    private final String lock;
    private final String product;

    SqlDialect(String migrations, String lock, String product) {
        this.migrations = migrations;
        this.lock = lock;
        this.product = product;
    }

    /** Where its migrations are. */
    String migrations() {
        return migrations;
    }

    /** A select of rows that no other transaction may change until this one ends. */
    String locking(String select) {
        return select + lock;
    }

    /** Name and version, as the database itself says them. */
    String productOf(JdbcClient client) {
        return client.sql(product).query(String.class).single();
    }
}
