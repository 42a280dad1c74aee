package dev.imagemill.job.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(5), new Random(7));

    @Test
    void spreadsOverAWindowThatDoublesUpToItsBound() {
        long[] bounds = {2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300};
        for (int attempt = 1; attempt <= bounds.length; attempt++) {
            long bound = bounds[attempt - 1] * 1000;
            long[] waits = waits(attempt);
            assertThat(LongStream.of(waits).max().orElseThrow()).isBetween(bound * 9 / 10, bound);
            assertThat(LongStream.of(waits).min().orElseThrow()).isBetween(0L, bound / 10);
        }
    }

    @Test
    void staysInBoundsAfterAnyNumberOfAttempts() {
        assertThat(LongStream.of(waits(1_000_000))).allMatch(wait -> wait >= 0 && wait <= 300_000);
    }

    private long[] waits(int attempt) {
        return IntStream.range(0, 500)
                .mapToLong(i -> backOff.after(attempt).toMillis())
                .toArray();
    }
}
