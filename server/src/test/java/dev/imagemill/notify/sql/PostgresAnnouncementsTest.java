package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.notify.AnnouncementsContract;

class PostgresAnnouncementsTest extends AnnouncementsContract {

    @Override
    protected DatabaseSettings settings() {
        return PostgresCluster.newDatabase();
    }
}
