package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpreadTimesTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T00:00:00Z");

    private final SpreadTimes times = new SpreadTimes(30);

    @Test
    void comeOneAfterTheOther() {
        assertThat(times.next(MOMENT)).isEqualTo(MOMENT);
        assertThat(times.next(MOMENT)).isEqualTo(MOMENT.plusSeconds(2));
        assertThat(times.next(MOMENT)).isEqualTo(MOMENT.plusSeconds(4));
    }

    @Test
    void areNeverBeforeTheMoment() {
        times.next(MOMENT);

        assertThat(times.next(MOMENT.plusSeconds(100))).isEqualTo(MOMENT.plusSeconds(100));
    }

    @Test
    void beginAnewAfterAnHour() {
        Instant last = times.next(MOMENT);
        for (int i = 0; i < 1800; i++) {
            last = times.next(MOMENT);
        }

        assertThat(last).isEqualTo(MOMENT.plus(SpreadTimes.LONGEST));
        assertThat(times.next(MOMENT)).isEqualTo(MOMENT);
        assertThat(times.next(MOMENT)).isEqualTo(MOMENT.plusSeconds(2));
    }

    @Test
    void forgetAMomentThatWasLater() {
        times.next(MOMENT.plusSeconds(86_400));

        assertThat(times.next(MOMENT)).isEqualTo(MOMENT);
    }
}
