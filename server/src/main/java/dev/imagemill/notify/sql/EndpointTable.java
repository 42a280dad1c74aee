package dev.imagemill.notify.sql;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes with changes of webhook endpoints. */
final class EndpointTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndpointTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps others from beginning or ending deliveries to it until this transaction ends. */
    void lock(UUID endpoint) {
        sql("update webhook_endpoint set updated_at = :now where id = :id", endpoint)
                .update();
    }

    /** Ends what is still to be delivered there. */
    void giveUpPending(UUID endpoint) {
        sql(
                        "update webhook_delivery set status = 'failed', next_attempt_at = null, updated_at = :now"
                                + " where endpoint = :id and status = 'pending'",
                        endpoint)
                .update();
    }

    JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", clock.millis());
    }
}
