package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.WebhookDelivery;
import dev.imagemill.notify.WebhookDelivery.Attempt;
import dev.imagemill.notify.WebhookEndpoint.Previous;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.WebhookSecret;
import dev.imagemill.notify.webhook.DueDelivery;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of deliveries and their attempts as values. */
final class DeliveryRows {

    /** With the last attempt, whose columns start with {@code a_}. */
    static final String SELECT = """
            select d.*, e.url, e.status as endpoint_status, e.secret, e.previous_secret, e.previous_until, e.failing_since, m.event,
                m.body, a.at as a_at, a.sent_headers as a_sent, a.status as a_status, a.headers as a_headers, a.body as a_body,
                a.duration_ms as a_duration, a.error as a_error
            from webhook_delivery d join webhook_message m on m.id = d.message join webhook_endpoint e on e.id = d.endpoint
                left join webhook_attempt a on a.delivery = d.id and a.number = d.attempts
            """;

    static final String ATTEMPTS = """
            select at as a_at, sent_headers as a_sent, status as a_status, headers as a_headers, body as a_body,
                duration_ms as a_duration, error as a_error
            from webhook_attempt where delivery = :id order by number
            """;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private DeliveryRows() {}

    static WebhookDelivery delivery(ResultSet r) throws SQLException {
        WebhookDelivery.Status status =
                WebhookDelivery.Status.valueOf(r.getString("status").toUpperCase(Locale.ROOT));
        return new WebhookDelivery(
                Columns.id(r, "id"),
                messageId(r),
                Columns.id(r, "endpoint"),
                URI.create(r.getString("url")),
                WebhookEvent.of(r.getString("event")).orElseThrow(),
                r.getString("body"),
                Columns.optionalId(r, "batch"),
                status,
                r.getInt("attempts"),
                Columns.optionalTime(r, "next_attempt_at"),
                Columns.time(r, "created_at"),
                r.getString("a_sent") == null ? null : attempt(r));
    }

    static DueDelivery due(ResultSet r, Instant now) throws SQLException {
        WebhookSecret secret = new WebhookSecret(r.getString("secret"));
        Previous previous = EndpointRows.previous(r, now);
        return new DueDelivery(
                Columns.id(r, "id"),
                Columns.id(r, "endpoint"),
                new OwnerId(Columns.id(r, "owner")),
                URI.create(r.getString("url")),
                previous == null ? List.of(secret) : List.of(secret, previous.secret()),
                messageId(r),
                r.getString("body"),
                Columns.optionalId(r, "batch"),
                r.getInt("attempts"),
                r.getInt("tries"),
                Columns.optionalTime(r, "failing_since"));
    }

    static Attempt attempt(ResultSet r) throws SQLException {
        return new Attempt(
                Columns.time(r, "a_at"),
                headers(r.getString("a_sent")),
                status(r),
                headers(r.getString("a_headers")),
                r.getString("a_body"),
                r.getLong("a_duration"),
                r.getString("a_error"));
    }

    static String json(Map<String, String> headers) {
        return MAPPER.writeValueAsString(headers);
    }

    private static String messageId(ResultSet r) throws SQLException {
        UUID message = Columns.id(r, "message");
        return "msg_" + message.toString().replace("-", "");
    }

    private static @Nullable Integer status(ResultSet r) throws SQLException {
        int status = r.getInt("a_status");
        return r.wasNull() ? null : status;
    }

    private static Map<String, String> headers(String json) {
        return MAPPER.readValue(json, HEADERS);
    }
}
