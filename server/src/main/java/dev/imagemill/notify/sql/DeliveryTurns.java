package dev.imagemill.notify.sql;

import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload.DeliverWebhook;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn it is: messages of one batch go to an endpoint one after the other. */
final class DeliveryTurns {

    private final JdbcClient jdbc;
    private final JobQueue queue;
    private final Clock clock;

    DeliveryTurns(JdbcClient jdbc, JobQueue queue, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.clock = clock;
    }

    /** The pending delivery of a batch to an endpoint whose turn it is; empty where order does not matter, too. */
    Optional<UUID> first(@Nullable UUID batch, UUID endpoint) {
        return jdbc.sql("""
                        select id from webhook_delivery where batch = :batch and endpoint = :endpoint and status = 'pending'
                        order by id limit 1
                        """)
                .param("batch", batch)
                .param("endpoint", endpoint)
                .query((r, n) -> Columns.id(r, "id"))
                .optional();
    }

    void submitNext(@Nullable UUID batch, UUID endpoint) {
        first(batch, endpoint).ifPresent(next -> submit(next, batch, clock.instant()));
    }

    /** The job of a delivery has its id. Messages about single images, of which there are many, let others go first. */
    void submit(UUID delivery, @Nullable UUID batch, Instant notBefore) {
        Urgency urgency = batch == null ? Urgency.BULK : Urgency.URGENT;
        queue.submit(new Job(delivery, new DeliverWebhook(delivery), urgency), notBefore);
    }
}
