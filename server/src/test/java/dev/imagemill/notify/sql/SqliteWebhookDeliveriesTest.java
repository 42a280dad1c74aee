package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.notify.webhook.DeliveryLedgerContract;

class SqliteWebhookDeliveriesTest extends DeliveryLedgerContract {

    @Override
    protected DatabaseSettings settings() {
        return new DatabaseSettings(null, null, null, 4);
    }
}
