package dev.imagemill.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(10), Duration.ofHours(1));

    @Test
    void waitsALittleLongerThanItSays() {
        RetrySchedule schedule = new RetrySchedule(WAITS, new Random(1));
        for (int i = 0; i < 1000; i++) {
            assertThat(schedule.after(1).orElseThrow()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
            assertThat(schedule.after(2).orElseThrow()).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(72));
        }
        assertThat(schedule.after(1)).isNotEqualTo(schedule.after(1));
    }

    @Test
    void hasAnEnd() {
        assertThat(new RetrySchedule(WAITS, new Random(1)).after(3)).isEmpty();
    }

    @Test
    void isBounded() {
        assertThat(RetrySchedule.isValid(WAITS)).isTrue();
        assertThat(RetrySchedule.isValid(List.of())).isFalse();
        assertThat(RetrySchedule.isValid(List.of(Duration.ZERO))).isFalse();
        assertThat(RetrySchedule.isValid(List.of(Duration.ofDays(8)))).isFalse();
    }
}
