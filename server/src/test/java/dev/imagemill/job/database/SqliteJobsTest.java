package dev.imagemill.job.database;

import dev.imagemill.catalog.sql.DatabaseSettings;

class SqliteJobsTest extends DatabaseJobsContract {

    @Override
    DatabaseSettings settings() {
        return new DatabaseSettings(null, null, null, 4);
    }
}
