package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.notify.NotificationsContract;

class PostgresNotificationsTest extends NotificationsContract {

    @Override
    protected DatabaseSettings settings() {
        return PostgresCluster.newDatabase();
    }
}
