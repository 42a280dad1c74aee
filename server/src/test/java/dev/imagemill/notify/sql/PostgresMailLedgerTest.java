package dev.imagemill.notify.sql;

import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.notify.mail.MailLedgerContract;

class PostgresMailLedgerTest extends MailLedgerContract {

    @Override
    protected DatabaseSettings settings() {
        return PostgresCluster.newDatabase();
    }
}
