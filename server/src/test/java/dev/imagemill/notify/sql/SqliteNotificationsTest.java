package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.notify.NotificationsContract;

class SqliteNotificationsTest extends NotificationsContract {

    @Override
    protected DatabaseSettings settings() {
        return new DatabaseSettings(null, null, null, 4);
    }
}
