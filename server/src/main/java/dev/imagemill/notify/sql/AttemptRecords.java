package dev.imagemill.notify.sql;

import dev.imagemill.notify.Notification;
import dev.imagemill.notify.Notifications;
import dev.imagemill.notify.WebhookDelivery;
import dev.imagemill.notify.webhook.DueDelivery;
import dev.imagemill.notify.webhook.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down attempts and what follows from them, while the endpoint is locked. */
final class AttemptRecords {

    private static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final EndpointTable endpoints;
    private final DeliveryTurns turns;
    private final Notifications notifications;
    private final Clock clock;

    AttemptRecords(
            JdbcClient jdbc, EndpointTable endpoints, DeliveryTurns turns, Notifications notifications, Clock clock) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
        this.turns = turns;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Without effect where somebody else has tried since. */
    void record(DueDelivery due, WebhookDelivery.Attempt attempt, Verdict verdict) {
        if (update(due, verdict)) {
            insert(due, attempt);
            follow(due, verdict);
        }
    }

    private boolean update(DueDelivery due, Verdict verdict) {
        return sql("""
                        update webhook_delivery set status = :status, attempts = attempts + 1, tries = tries + 1,
                            next_attempt_at = :next, updated_at = :now
                        where id = :id and attempts = :attempts and status = 'pending'
                        """, due.id())
                        .param(
                                "status",
                                switch (verdict) {
                                    case Verdict.Delivered _ -> "delivered";
                                    case Verdict.Again _ -> "pending";
                                    case Verdict.GivenUp _, Verdict.Disable _ -> "failed";
                                })
                        .param("next", verdict instanceof Verdict.Again(Instant at) ? at.toEpochMilli() : null)
                        .param("attempts", due.attempts())
                        .update()
                == 1;
    }

    private void insert(DueDelivery due, WebhookDelivery.Attempt attempt) {
        int number = due.attempts() + 1;
        jdbc.sql("""
                        insert into webhook_attempt (delivery, number, at, sent_headers, status, headers, body, duration_ms, error)
                        values (:delivery, :number, :at, :sent, :status, :headers, :body, :duration, :error)
                        """)
                .param("delivery", due.id())
                .param("number", number)
                .param("at", attempt.at().toEpochMilli())
                .param("sent", DeliveryRows.json(attempt.sent()))
                .param("status", attempt.status())
                .param("headers", DeliveryRows.json(attempt.headers()))
                .param("body", attempt.body())
                .param("duration", attempt.durationMs())
                .param("error", attempt.error())
                .update();
        jdbc.sql("delete from webhook_attempt where delivery = :delivery and number <= :old")
                .param("delivery", due.id())
                .param("old", number - KEPT)
                .update();
    }

    private void follow(DueDelivery due, Verdict verdict) {
        String failing = verdict instanceof Verdict.Delivered
                ? "failing_since = null"
                : "failing_since = coalesce(failing_since, :now)";
        sql("update webhook_endpoint set " + failing + ", updated_at = :now where id = :id", due.endpoint())
                .update();
        switch (verdict) {
            case Verdict.Again(Instant at) -> turns.submit(due.id(), due.batch(), at);
            case Verdict.Disable(String reason) -> disable(due, reason);
            case Verdict.Delivered _, Verdict.GivenUp _ -> turns.submitNext(due.batch(), due.endpoint());
        }
    }

    private void disable(DueDelivery due, String reason) {
        sql(
                        "update webhook_endpoint set status = 'disabled', disabled_reason = :reason, updated_at = :now where id = :id",
                        due.endpoint())
                .param("reason", reason)
                .update();
        endpoints.giveUpPending(due.endpoint());
        notifications.add(
                due.owner(),
                "webhook:" + due.endpoint() + ":" + due.id() + ":" + due.attempts(),
                new Notifications.Note(
                        Notification.Kind.WEBHOOK_DISABLED,
                        "A webhook was disabled",
                        "Nothing more is sent to " + due.url() + ". " + reason,
                        due.batch()));
    }

    private JdbcClient.StatementSpec sql(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", clock.millis());
    }
}
