package dev.imagemill.notify.webhook;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.fault.FaultException;
import dev.imagemill.fault.SettingException;
import dev.imagemill.notify.RetrySchedule;
import dev.imagemill.notify.WebhookSecret;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks.
 *
 * @param defaultUrl told of the end of batches that name no webhook of their own; null for none. The variable {@code WEBHOOK_URL}
 *     says the same
 * @param defaultSecret {@code whsec_…}, signs what goes there; null for a key that nobody knows
 * @param timeout of one attempt, from the call to the last byte read of the answer, 1 s to 2 min
 * @param retryAfter the waits between attempts; when they are used up, the delivery has failed
 * @param disableAfter an endpoint to which nothing got through for so long is disabled when a message is given up, 1 hour to 1 year
 * @param secretOverlap for how long the secret before a rotation signs besides, 0 to 30 days
 * @param maxEndpoints of one owner and scope, 1 to 10,000
 * @param atOnce deliveries to one endpoint that run at one time in this process, 1 to 100
 */
@ConfigurationProperties("imagemill.notify.webhook")
public record WebhookSettings(
        @Nullable URI defaultUrl,
        @Nullable String defaultSecret,
        @DefaultValue("15s") Duration timeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "10h"})
        List<Duration> retryAfter,

        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("100") int maxEndpoints,
        @DefaultValue("2") int atOnce) {

    private static final String PREFIX = "imagemill.notify.webhook.";
    private static final int MOST_ENDPOINTS = 10_000;
    private static final int MOST_AT_ONCE = 100;

    public WebhookSettings {
        retryAfter = List.copyOf(retryAfter);
        defaultUrl = defaultUrl == null || defaultUrl.toString().isEmpty() ? null : defaultUrl;
        defaultSecret = defaultSecret == null || defaultSecret.isEmpty() ? null : defaultSecret;
        require(
                defaultUrl == null || WebhookAddress.isValid(defaultUrl),
                PREFIX + "default-url",
                null,
                "an address such as https://example.org/hook");
        require(
                defaultSecret == null || isSecret(defaultSecret),
                PREFIX + "default-secret",
                null,
                "whsec_ and 24 to 64 bytes in base64");
        within("timeout", timeout, Duration.ofSeconds(1), Duration.ofMinutes(2));
        require(RetrySchedule.isValid(retryAfter), PREFIX + "retry-after", retryAfter, "1 to 50 times up to 7d");
        within("disable-after", disableAfter, Duration.ofHours(1), Duration.ofDays(365));
        within("secret-overlap", secretOverlap, Duration.ZERO, Duration.ofDays(30));
        within("max-endpoints", maxEndpoints, MOST_ENDPOINTS);
        within("at-once", atOnce, MOST_AT_ONCE);
    }

    /**
     * Where batches are told of that name no webhook; null for nowhere.
     *
     * @param variable {@code WEBHOOK_URL}, for where the setting is not given; null or empty for none
     */
    public @Nullable BatchAddress installationAddress(@Nullable String variable) {
        if (defaultUrl != null || variable == null || variable.isBlank()) {
            return defaultUrl == null ? null : new BatchAddress(DeliveryRules.INSTALLATION, defaultUrl);
        }
        try {
            return new BatchAddress(DeliveryRules.INSTALLATION, WebhookAddress.parse(variable));
        } catch (FaultException e) {
            throw new SettingException("WEBHOOK_URL", null, "an address such as https://example.org/hook");
        }
    }

    /** Keeps the secret, and a URL that may hold one, out of logs. */
    @Override
    public String toString() {
        return "WebhookSettings[timeout=" + timeout + ", retryAfter=" + retryAfter + "]";
    }

    private static boolean isSecret(String text) {
        try {
            return new WebhookSecret(text).key().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void within(String key, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                PREFIX + key,
                value,
                least.toSeconds() + "s to " + most.toSeconds() + "s");
    }

    private static void within(String key, int value, int most) {
        require(value >= 1 && value <= most, PREFIX + key, value, "1 to " + most);
    }
}
