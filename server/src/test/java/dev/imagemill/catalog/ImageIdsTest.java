package dev.imagemill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ImageIdsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    private final Clock stopped = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void isAVersion7UuidOfTheClocksMillisecond() {
        UUID id = new ImageIds(stopped, new Random(1)).next().value();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void growsEvenWhereTheClockStandsStill() {
        ImageIds ids = new ImageIds(stopped, new Random(2));
        String before = ids.next().toString();
        for (int i = 0; i < 20_000; i++) {
            String next = ids.next().toString();
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void neverGivesTheSameTwice() throws Exception {
        ImageIds ids = new ImageIds(Clock.systemUTC(), new Random(3));
        Set<String> seen = new ConcurrentSkipListSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int t = 0; t < 4; t++) {
                threads.execute(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        seen.add(ids.next().toString());
                    }
                });
            }
        }
        assertThat(new TreeSet<>(seen)).hasSize(20_000);
    }
}
