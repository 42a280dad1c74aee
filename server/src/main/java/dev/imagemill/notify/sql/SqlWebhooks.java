package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.WebhookEdit;
import dev.imagemill.notify.WebhookEndpoint;
import dev.imagemill.notify.WebhookEndpoint.Scope;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.Webhooks;
import dev.imagemill.notify.webhook.WebhookTargets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Webhook endpoints in the database. */
public final class SqlWebhooks implements Webhooks {

    private static final Set<WebhookEvent> OF_BATCHES =
            Set.of(WebhookEvent.BATCH_CREATED, WebhookEvent.BATCH_COMPLETED);

    private final JdbcClient jdbc;
    private final Transactions work;
    private final EndpointTable endpoints;
    private final NewEndpoints added;
    private final BatchPromises promises;
    private final int most;
    private final WebhookTargets targets;
    private final Duration overlap;
    private final Clock clock;

    /**
     * @param random for secrets: nobody can guess it
     * @param most endpoints of one owner, those of batches not counted
     * @param overlap for how long a secret that was replaced signs besides
     */
    public SqlWebhooks(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Supplier<UUID> ids,
            RandomGenerator random,
            WebhookTargets targets,
            int most,
            Duration overlap,
            Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.work = new Transactions(transactions);
        this.endpoints = new EndpointTable(jdbc, clock);
        this.added = new NewEndpoints(jdbc, ids, random, clock);
        this.promises = new BatchPromises(jdbc);
        this.most = most;
        this.targets = targets;
        this.overlap = overlap;
        this.clock = clock;
    }

    @Override
    public WebhookEndpoint add(OwnerId owner, URI url, Set<WebhookEvent> events) {
        targets.check(url);
        return work.write(() -> {
            UUID id = added.insert(owner, Scope.OWNER, url, events);
            if (added.count(owner, Scope.OWNER) > most) {
                throw tooMany();
            }
            return find(owner, id).orElseThrow();
        });
    }

    @Override
    public List<WebhookEndpoint> all(OwnerId owner) {
        return work.read(() -> jdbc.sql("select * from webhook_endpoint where owner = :owner order by id")
                .param("owner", owner.value())
                .query((r, n) -> EndpointRows.endpoint(r, clock.instant()))
                .list());
    }

    @Override
    public Optional<WebhookEndpoint> find(OwnerId owner, UUID id) {
        return work.read(() -> jdbc.sql("select * from webhook_endpoint where owner = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query((r, n) -> EndpointRows.endpoint(r, clock.instant()))
                .optional());
    }

    @Override
    public Optional<WebhookEndpoint> change(OwnerId owner, UUID id, WebhookEdit edit) {
        if (edit.url() != null) {
            targets.check(edit.url());
        }
        return work.write(() -> {
            endpoints.lock(id);
            Optional<WebhookEndpoint> found = find(owner, id);
            found.ifPresent(endpoint -> update(endpoint, edit));
            return found.isEmpty() ? found : find(owner, id);
        });
    }

    @Override
    public boolean delete(OwnerId owner, UUID id) {
        return work.write(() -> {
            endpoints.lock(id);
            Optional<WebhookEndpoint> found = find(owner, id);
            found.ifPresent(endpoint -> {
                forgetPromises(endpoint);
                endpoints.sql("delete from webhook_endpoint where id = :id", id).update();
            });
            return found.isPresent();
        });
    }

    @Override
    public Optional<WebhookEndpoint> rotate(OwnerId owner, UUID id) {
        return work.write(() -> {
            endpoints
                    .sql("""
                            update webhook_endpoint set previous_secret = secret, previous_until = :until, secret = :secret,
                                updated_at = :now
                            where id = :id and owner = :owner
                            """, id)
                    .param("until", clock.instant().plus(overlap).toEpochMilli())
                    .param("secret", added.newSecret().text())
                    .param("owner", owner.value())
                    .update();
            return find(owner, id);
        });
    }

    private void update(WebhookEndpoint endpoint, WebhookEdit edit) {
        Set<WebhookEvent> events = Objects.requireNonNullElse(edit.events(), endpoint.events());
        URI url = Objects.requireNonNullElse(edit.url(), endpoint.url());
        if (endpoint.scope() == Scope.BATCH) {
            checkForBatches(endpoint, url, events);
        }
        if (!url.equals(endpoint.url())) {
            forgetPromises(endpoint);
        }
        endpoints
                .sql(
                        "update webhook_endpoint set url = :url, events = :events, updated_at = :now where id = :id",
                        endpoint.id())
                .param("url", url.toString())
                .param("events", EndpointRows.text(events))
                .update();
        if (Boolean.TRUE.equals(edit.enabled())) {
            endpoints.sql("""
                            update webhook_endpoint set status = 'enabled', disabled_reason = null, failing_since = null,
                                updated_at = :now
                            where id = :id and status = 'disabled'
                            """, endpoint.id()).update();
        } else if (Boolean.FALSE.equals(edit.enabled())) {
            disable(endpoint.id());
        }
    }

    private void forgetPromises(WebhookEndpoint endpoint) {
        if (endpoint.scope() == Scope.BATCH) {
            promises.forget(endpoint.owner(), endpoint.url().toString());
        }
    }

    private void disable(UUID endpoint) {
        endpoints.sql("""
                        update webhook_endpoint set status = 'disabled', disabled_reason = 'You disabled it.', updated_at = :now
                        where id = :id and status = 'enabled'
                        """, endpoint).update();
        endpoints.giveUpPending(endpoint);
    }

    private FaultException tooMany() {
        return Fault.permanent(
                        FaultCategory.LIMIT_EXCEEDED,
                        "too-many-webhooks",
                        "There are " + most + " webhook endpoints of yours, the most there can be; delete one first.")
                .toException();
    }

    private void checkForBatches(WebhookEndpoint endpoint, URI url, Set<WebhookEvent> events) {
        if (!OF_BATCHES.containsAll(events)) {
            throw Fault.permanent(
                            FaultCategory.INVALID_INPUT,
                            "webhook-events-invalid",
                            "This endpoint belongs to batches, and can be told of batch.created and batch.completed only.")
                    .toException();
        }
        boolean taken = all(endpoint.owner()).stream()
                .anyMatch(other -> other.scope() == Scope.BATCH
                        && other.url().equals(url)
                        && !other.id().equals(endpoint.id()));
        if (taken) {
            throw Fault.permanent(
                            FaultCategory.CONFLICT,
                            "webhook-exists",
                            "There is another endpoint of batches with this URL; change or delete that one.")
                    .toException();
        }
    }
}
