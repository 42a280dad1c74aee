package dev.imagemill.catalog.sql;

/** What differs between the databases; everything else is SQL that both understand. */
enum SqlDialect {
    /** Embedded: one process, one writing connection, so that a transaction that writes is alone already. */
    SQLITE("classpath:db/migration/sqlite", ""),

    POSTGRESQL("classpath:db/migration/postgresql", " for update");

    private final String migrations;
    private final String lock;

    SqlDialect(String migrations, String lock) {
        this.migrations = migrations;
        this.lock = lock;
    }

    /** Where its migrations are. */
    String migrations() {
        return migrations;
    }

    /** A select of rows that no other transaction may change until this one ends. */
    String locking(String select) {
        return select + lock;
    }
}
