package dev.imagemill.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void understandsSecondsAndDates() {
        assertThat(RetryAfter.read("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read(" 0 ", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("Sun, 01 Mar 2026 12:30:00 GMT", NOW)).contains(Duration.ofMinutes(30));
        assertThat(RetryAfter.read("Sun, 01 Mar 2026 11:30:00 GMT", NOW)).contains(Duration.ofMinutes(-30));
        assertThat(RetryAfter.read("99999999999999", NOW)).contains(Duration.ofSeconds(99_999_999_999_999L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "soon", "1.5", "9999999999999999999", "٣"})
    void takesNothingElse(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }
}
