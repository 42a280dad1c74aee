package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.notify.webhook.BatchEndpointsContract;

class PostgresBatchEndpointsTest extends BatchEndpointsContract {

    @Override
    protected DatabaseSettings settings() {
        return PostgresCluster.newDatabase();
    }
}
