package dev.imagemill.job.database;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.PostgresCluster;

class PostgresJobsTest extends DatabaseJobsContract {

    @Override
    DatabaseSettings settings() {
        return PostgresCluster.newDatabase();
    }
}
