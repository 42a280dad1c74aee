package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.notify.webhook.DeliveryLedgerContract;

class PostgresWebhookDeliveriesTest extends DeliveryLedgerContract {

    @Override
    protected DatabaseSettings settings() {
        return PostgresCluster.newDatabase();
    }
}
