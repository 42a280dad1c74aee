package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.notify.AnnouncementsContract;

class SqliteAnnouncementsTest extends AnnouncementsContract {

    @Override
    protected DatabaseSettings settings() {
        return new DatabaseSettings(null, null, null, 4);
    }
}
