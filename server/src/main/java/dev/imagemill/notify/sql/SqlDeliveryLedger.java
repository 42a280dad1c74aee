package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.Notifications;
import dev.imagemill.notify.WebhookDelivery;
import dev.imagemill.notify.WebhookEndpoint;
import dev.imagemill.notify.webhook.DeliveryLedger;
import dev.imagemill.notify.webhook.DueDelivery;
import dev.imagemill.notify.webhook.NewMessage;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import dev.imagemill.notify.webhook.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Deliveries in the database, as those see them who make and work on them.
 *
 * <p>Messages of one batch go to an endpoint in their order: a delivery that finds an earlier one pending does nothing, and the end of
 * that one submits it. Both hold the endpoint's row while they look, so that neither misses the other.
 */
public final class SqlDeliveryLedger implements DeliveryLedger {

    private static final String IMAGES = "image.";

    private final JdbcClient jdbc;
    private final Transactions work;
    private final Supplier<UUID> ids;
    private final EndpointTable endpoints;
    private final DeliveryTurns turns;
    private final AttemptRecords attempts;
    private final Clock clock;

    /** @param ids makes ids, each greater than the one before */
    public SqlDeliveryLedger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Supplier<UUID> ids,
            JobQueue queue,
            Notifications notifications,
            Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.work = new Transactions(transactions);
        this.ids = ids;
        this.endpoints = new EndpointTable(jdbc, clock);
        this.turns = new DeliveryTurns(jdbc, queue, clock);
        this.attempts = new AttemptRecords(jdbc, endpoints, turns, notifications, clock);
        this.clock = clock;
    }

    @Override
    public boolean listensToImages(OwnerId owner) {
        return work.read(() -> jdbc.sql("""
                        select count(*) from webhook_endpoint
                        where owner = :owner and scope = 'owner' and status = 'enabled' and events like :images
                        """)
                        .param("owner", owner.value())
                        .param("images", "%" + IMAGES + "%")
                        .query(Long.class)
                        .single())
                > 0;
    }

    @Override
    public void add(NewMessage message) {
        Collection<WebhookEndpoint> listening = listening(message);
        if (listening.isEmpty()) {
            return;
        }
        UUID id = ids.get();
        String body = message.body().get();
        work.write(() -> {
            int added = sql("""
                            insert into webhook_message (id, source, event, batch, body, created_at)
                            values (:id, :source, :event, :batch, :body, :now) on conflict do nothing
                            """, id)
                    .param("source", message.source())
                    .param("event", message.event().text())
                    .param("batch", message.batch())
                    .param("body", body)
                    .update();
            if (added == 1) {
                listening.forEach(endpoint -> deliver(id, endpoint, message.batch()));
            }
            return added;
        });
    }

    @Override
    public Optional<DueDelivery> begin(UUID delivery) {
        return work.repeatable(() -> {
            endpointOf(delivery).ifPresent(endpoints::lock);
            endDisabled(delivery);
            Optional<DueDelivery> due = jdbc.sql(
                            DeliveryRows.SELECT + " where d.id = :id and d.status = 'pending' and e.status = 'enabled'")
                    .param("id", delivery)
                    .query((r, n) -> DeliveryRows.due(r, clock.instant()))
                    .optional();
            return due.filter(found -> turns.first(found.batch(), found.endpoint())
                    .map(delivery::equals)
                    .orElse(true));
        });
    }

    @Override
    public void record(DueDelivery due, WebhookDelivery.Attempt attempt, Verdict verdict) {
        work.write(() -> {
            endpoints.lock(due.endpoint());
            attempts.record(due, attempt, verdict);
            return due;
        });
    }

    @Override
    public void giveUp(UUID delivery) {
        work.write(() -> {
            Optional<UUID> endpoint = endpointOf(delivery);
            endpoint.ifPresent(endpoints::lock);
            Optional<Optional<UUID>> batch = sql("""
                            update webhook_delivery set status = 'failed', next_attempt_at = null, updated_at = :now
                            where id = :id and status = 'pending' returning batch
                            """, delivery)
                    .query((r, n) -> Optional.ofNullable(Columns.optionalId(r, "batch")))
                    .optional();
            batch.ifPresent(ended -> turns.submitNext(ended.orElse(null), endpoint.orElseThrow()));
            return batch;
        });
    }

    @Override
    public boolean forgetBefore(Instant time, int limit) {
        return work.repeatable(() -> jdbc.sql("""
                        delete from webhook_message where id in (
                            select m.id from webhook_message m where m.created_at < :time and not exists (
                                select 1 from webhook_delivery d where d.message = m.id and d.status = 'pending')
                            order by m.created_at limit :limit)
                        """)
                        .param("time", time.toEpochMilli())
                        .param("limit", limit)
                        .update()
                == limit);
    }

    /** One for each URL, the owner's own before those of batches. */
    private Collection<WebhookEndpoint> listening(NewMessage message) {
        BatchAddress address = message.address();
        List<WebhookEndpoint> found = jdbc.sql("""
                        select * from webhook_endpoint where status = 'enabled' and (owner = :owner and scope = 'owner'
                            or owner = :addressOwner and scope = 'batch' and url = :url)
                        order by scope desc, id
                        """)
                .param("owner", message.owner().value())
                .param("addressOwner", address == null ? null : address.owner().value())
                .param("url", address == null ? null : address.url().toString())
                .query((r, n) -> EndpointRows.endpoint(r, clock.instant()))
                .list();
        Map<String, WebhookEndpoint> byUrl = new LinkedHashMap<>();
        found.stream()
                .filter(endpoint -> endpoint.events().contains(message.event()))
                .forEach(endpoint -> byUrl.putIfAbsent(endpoint.url().toString(), endpoint));
        return byUrl.values();
    }

    private void deliver(UUID message, WebhookEndpoint endpoint, @Nullable UUID batch) {
        UUID id = ids.get();
        sql("""
                insert into webhook_delivery (id, message, endpoint, owner, batch, status, next_attempt_at, created_at, updated_at)
                values (:id, :message, :endpoint, :owner, :batch, 'pending', :now, :now, :now)
                """, id)
                .param("message", message)
                .param("endpoint", endpoint.id())
                .param("owner", endpoint.owner().value())
                .param("batch", batch)
                .update();
        turns.submit(id, batch, clock.instant());
    }

    /** It was announced while its endpoint was being disabled. */
    private void endDisabled(UUID delivery) {
        sql("""
                update webhook_delivery set status = 'failed', next_attempt_at = null, updated_at = :now
                where id = :id and status = 'pending' and exists (
                    select 1 from webhook_endpoint e where e.id = webhook_delivery.endpoint and e.status = 'disabled')
                """, delivery).update();
    }

    private Optional<UUID> endpointOf(UUID delivery) {
        return jdbc.sql("select endpoint from webhook_delivery where id = :id")
                .param("id", delivery)
                .query((r, n) -> Columns.id(r, "endpoint"))
                .optional();
    }

    private JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", clock.millis());
    }
}
