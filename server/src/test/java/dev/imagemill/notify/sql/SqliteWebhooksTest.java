package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.notify.WebhooksContract;

class SqliteWebhooksTest extends WebhooksContract {

    @Override
    protected DatabaseSettings settings() {
        return new DatabaseSettings(null, null, null, 4);
    }
}
