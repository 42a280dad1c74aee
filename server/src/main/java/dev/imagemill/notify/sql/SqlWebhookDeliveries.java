package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload.DeliverWebhook;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.WebhookDeliveries;
import dev.imagemill.notify.WebhookDelivery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Deliveries in the database, as their owners see them. */
public final class SqlWebhookDeliveries implements WebhookDeliveries {

    private final JdbcClient jdbc;
    private final Transactions work;
    private final JobQueue queue;
    private final Clock clock;

    public SqlWebhookDeliveries(
            DataSource dataSource, PlatformTransactionManager transactions, JobQueue queue, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.work = new Transactions(transactions);
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public List<WebhookDelivery> list(OwnerId owner, Query query) {
        Pages.check(query.limit());
        String condition = (query.batch() == null ? "" : " and d.batch = :batch")
                + (query.endpoint() == null ? "" : " and d.endpoint = :endpoint")
                + (query.status() == null ? "" : " and d.status = :status")
                + (query.before() == null ? "" : " and d.id < :before");
        WebhookDelivery.Status status = query.status();
        return work.read(() -> jdbc.sql(DeliveryRows.SELECT + " where d.owner = :owner" + condition
                        + " order by d.id desc limit :limit")
                .param("owner", owner.value())
                .param("batch", query.batch())
                .param("endpoint", query.endpoint())
                .param("status", status == null ? null : status.name().toLowerCase(Locale.ROOT))
                .param("before", query.before())
                .param("limit", query.limit())
                .query((r, n) -> DeliveryRows.delivery(r))
                .list());
    }

    @Override
    public Optional<WebhookDelivery> find(OwnerId owner, UUID id) {
        return work.read(() -> jdbc.sql(DeliveryRows.SELECT + " where d.owner = :owner and d.id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query((r, n) -> DeliveryRows.delivery(r))
                .optional());
    }

    @Override
    public List<WebhookDelivery.Attempt> log(OwnerId owner, UUID id) {
        return work.read(() -> find(owner, id).isEmpty()
                ? List.of()
                : jdbc.sql(DeliveryRows.ATTEMPTS)
                        .param("id", id)
                        .query((r, n) -> DeliveryRows.attempt(r))
                        .list());
    }

    @Override
    public Optional<WebhookDelivery> replay(OwnerId owner, UUID id) {
        return work.write(() -> {
            if (find(owner, id).isEmpty()) {
                return Optional.empty();
            }
            int wanted =
                    jdbc.sql("""
                            update webhook_delivery set status = 'pending', tries = 0, next_attempt_at = :now, updated_at = :now
                            where id = :id and exists (
                                select 1 from webhook_endpoint e where e.id = webhook_delivery.endpoint and e.status = 'enabled')
                            """).param("id", id).param("now", clock.millis()).update();
            if (wanted == 0) {
                throw disabled();
            }
            // One that is queued for later would keep its time.
            queue.cancel(id);
            queue.submit(new Job(id, new DeliverWebhook(id)), clock.instant());
            return find(owner, id);
        });
    }

    private static RuntimeException disabled() {
        return Fault.permanent(
                        FaultCategory.CONFLICT,
                        "webhook-disabled",
                        "The endpoint of this delivery is disabled; enable it first.")
                .toException();
    }
}
