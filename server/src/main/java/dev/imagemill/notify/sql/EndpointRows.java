package dev.imagemill.notify.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.WebhookEndpoint;
import dev.imagemill.notify.WebhookEndpoint.Previous;
import dev.imagemill.notify.WebhookEndpoint.Scope;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.WebhookSecret;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of webhook endpoints as values. */
final class EndpointRows {

    private EndpointRows() {}

    static WebhookEndpoint endpoint(ResultSet r, Instant now) throws SQLException {
        return new WebhookEndpoint(
                Columns.id(r, "id"),
                new OwnerId(Columns.id(r, "owner")),
                URI.create(r.getString("url")),
                events(r.getString("events")),
                Scope.valueOf(r.getString("scope").toUpperCase(Locale.ROOT)),
                r.getString("status").equals("enabled"),
                r.getString("disabled_reason"),
                Columns.time(r, "created_at"),
                new WebhookSecret(r.getString("secret")),
                previous(r, now));
    }

    /** The secret before the last rotation, while it still signs. */
    static @Nullable Previous previous(ResultSet r, Instant now) throws SQLException {
        String secret = r.getString("previous_secret");
        Instant until = Columns.optionalTime(r, "previous_until");
        return secret == null || until == null || !until.isAfter(now)
                ? null
                : new Previous(new WebhookSecret(secret), until);
    }

    static String text(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    static String text(Set<WebhookEvent> events) {
        return EnumSet.copyOf(events).stream().map(WebhookEvent::text).collect(Collectors.joining(" "));
    }

    static Set<WebhookEvent> events(String text) {
        return Arrays.stream(text.split(" "))
                .map(WebhookEvent::of)
                .flatMap(Optional::stream)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(WebhookEvent.class)),
                        Collections::unmodifiableSet));
    }
}
