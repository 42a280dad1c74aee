package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
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

/** Makes webhook endpoints, and counts them. */
final class NewEndpoints {

    private static final String INSERT = """
            insert into webhook_endpoint (id, owner, scope, url, events, status, secret, created_at, updated_at)
            values (:id, :owner, :scope, :url, :events, 'enabled', :secret, :now, :now) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random for secrets: nobody can guess it */
    NewEndpoints(JdbcClient jdbc, Supplier<UUID> ids, RandomGenerator random, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** Gives its id, also where it was not inserted because there is one for batches with this URL. */
    UUID insert(OwnerId owner, Scope scope, URI url, Set<WebhookEvent> events) {
        UUID id = ids.get();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("owner", owner.value())
                .param("scope", EndpointRows.text(scope))
                .param("url", url.toString())
                .param("events", EndpointRows.text(events))
                .param("secret", newSecret().text())
                .param("now", clock.millis())
                .update();
        return id;
    }

    WebhookSecret newSecret() {
        return WebhookSecret.random(random);
    }

    int count(OwnerId owner, Scope scope) {
        return jdbc.sql("select count(*) from webhook_endpoint where owner = :owner and scope = :scope")
                .param("owner", owner.value())
                .param("scope", EndpointRows.text(scope))
                .query(Integer.class)
                .single();
    }
}
