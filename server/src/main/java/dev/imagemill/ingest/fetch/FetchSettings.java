package dev.imagemill.ingest.fetch;

import static dev.imagemill.fault.SettingException.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pictures are fetched.
 *
 * @param timeout of one picture, from the first request to its last byte without the wait for a turn, 1 s to 1 h
 * @param maxRedirects on the way to one picture, 0 to 20
 * @param perHost requests to one host at one time, 1 to 100
 * @param maxWait how long one waits for its turn at a host, and keeps a worker meanwhile, before it is put off, 0 s to 10 min
 * @param maxRetryAfter the longest that a host is left alone because it asks for that, 1 s to 1 day
 */
@ConfigurationProperties("imagemill.fetch")
public record FetchSettings(
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("5") int maxRedirects,
        @DefaultValue("4") int perHost,
        @DefaultValue("500ms") Duration maxWait,
        @DefaultValue("1h") Duration maxRetryAfter) {

    private static final String PREFIX = "imagemill.fetch.";
    private static final Duration SECOND = Duration.ofSeconds(1);

    public FetchSettings {
        require(between(timeout, SECOND, Duration.ofHours(1)), PREFIX + "timeout", timeout, "1s to 1h");
        require(between(maxRedirects, 0, 20), PREFIX + "max-redirects", maxRedirects, "0 to 20");
        require(between(perHost, 1, 100), PREFIX + "per-host", perHost, "1 to 100");
        require(between(maxWait, Duration.ZERO, Duration.ofMinutes(10)), PREFIX + "max-wait", maxWait, "0s to 10m");
        require(
                between(maxRetryAfter, SECOND, Duration.ofDays(1)),
                PREFIX + "max-retry-after",
                maxRetryAfter,
                "1s to 1d");
    }

    private static <T extends Comparable<T>> boolean between(T value, T least, T most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
