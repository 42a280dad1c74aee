package dev.imagemill.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void heedsSecondsAndDates() {
        assertThat(WebhookSender.wish("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(WebhookSender.wish(" 0 ", NOW)).contains(Duration.ZERO);
        assertThat(WebhookSender.wish("Sun, 01 Mar 2026 12:30:00 GMT", NOW)).contains(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "soon", "1.5", "9999999999999999999", "Sun, 01 Mar 2026 11:30:00 GMT", "٣"})
    void heedsNothingElse(String header) {
        assertThat(WebhookSender.wish(header, NOW)).isEmpty();
    }
}
