package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.notify.webhook.BatchEndpointsContract;

class SqliteBatchEndpointsTest extends BatchEndpointsContract {

    @Override
    protected DatabaseSettings settings() {
        return new DatabaseSettings(null, null, null, 4);
    }
}
