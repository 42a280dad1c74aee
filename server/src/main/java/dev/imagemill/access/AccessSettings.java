package dev.imagemill.access;

import static dev.imagemill.fault.SettingException.require;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sessions.
 *
 * @param secret the key that signs sessions, at least 32 characters, the same on every instance; null makes one and keeps it in
 *     the home folder
 * @param sessionLifetime how long a session lives after its last renewal, 1 hour to 400 days (the most that browsers keep a
 *     cookie for, RFC 6265bis section 5.5)
 */
@ConfigurationProperties("imagemill.access")
public record AccessSettings(
        @Nullable String secret, @DefaultValue("400d") Duration sessionLifetime) {

    private static final String PREFIX = "imagemill.access.";
    private static final int MIN_SECRET = 32;
    private static final Duration MAX_LIFETIME = Duration.ofDays(400);

    public AccessSettings {
        require(
                secret == null || secret.isEmpty() || secret.length() >= MIN_SECRET,
                PREFIX + "secret",
                null,
                "at least " + MIN_SECRET + " characters, or none");
        require(
                sessionLifetime.compareTo(Duration.ofHours(1)) >= 0 && sessionLifetime.compareTo(MAX_LIFETIME) <= 0,
                PREFIX + "session-lifetime",
                sessionLifetime,
                "1h to 400d");
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "AccessSettings[sessionLifetime=" + sessionLifetime + "]";
    }
}
