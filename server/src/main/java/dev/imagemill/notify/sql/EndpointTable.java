package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.notify.WebhookEndpoint.Scope;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.WebhookSecret;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows of webhook endpoints. */
final class EndpointTable {

    private static final String INSERT = """
            insert into webhook_endpoint (id, owner, scope, url, events, status, secret, created_at, updated_at)
            values (:id, :owner, :scope, :url, :events, 'enabled', :secret, :now, :now) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;
    private final int most;
    private final Clock clock;

    /**
     * @param random for secrets: nobody can guess it
     * @param most endpoints of one owner and scope
     */
    EndpointTable(JdbcClient jdbc, Supplier<UUID> ids, RandomGenerator random, int most, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.random = random;
        this.most = most;
        this.clock = clock;
    }

    /** Gives its id, also where it was not inserted because there is one for batches with this URL. */
    UUID insert(OwnerId owner, Scope scope, URI url, Set<WebhookEvent> events) {
        UUID id = ids.get();
        sql(INSERT, id)
                .param("owner", owner.value())
                .param("scope", EndpointRows.text(scope))
                .param("url", url.toString())
                .param("events", EndpointRows.text(events))
                .param("secret", newSecret().text())
                .update();
        if (count(owner, scope) > most) {
            throw Fault.permanent(
                            FaultCategory.LIMIT_EXCEEDED,
                            "too-many-webhooks",
                            "There are " + most
                                    + " webhook endpoints of this kind, the most there can be; delete one first.")
                    .toException();
        }
        return id;
    }

    WebhookSecret newSecret() {
        return WebhookSecret.random(random);
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

    private int count(OwnerId owner, Scope scope) {
        return jdbc.sql("select count(*) from webhook_endpoint where owner = :owner and scope = :scope")
                .param("owner", owner.value())
                .param("scope", EndpointRows.text(scope))
                .query(Integer.class)
                .single();
    }

    JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", clock.millis());
    }
}
