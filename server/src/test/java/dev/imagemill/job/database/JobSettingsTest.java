package dev.imagemill.job.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.job.Lane;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobSettingsTest {

    private static final Duration TEN = Duration.ofSeconds(10);

    @Test
    void countsWorkersByCores() {
        int cores = Runtime.getRuntime().availableProcessors();
        assertThat(settings(0, 5, TEN).workers(Lane.RENDER, 2)).isEqualTo(2 * cores);
        assertThat(settings(-1, 5, TEN).workers(Lane.RENDER, 2)).isZero();
        assertThat(settings(0, 5, TEN).workers(Lane.FETCH, 2)).isEqualTo(32);
        assertThat(settings(0, 5, TEN).workers(Lane.SEND, 2)).isZero();
        assertThat(settings(3, 5, TEN).workers(Lane.RENDER, 2)).isEqualTo(3);
    }

    @Test
    void namesTheKeyAndWhatWasExpected() {
        assertThatThrownBy(() -> settings(-2, 5, TEN))
                .hasMessage("imagemill.job.workers is \"-2\", expected -1 to 1024");
        assertThatThrownBy(() -> new JobSettings(0, -1, 16, 5, TEN, TEN, TEN, TEN, TEN, TEN))
                .hasMessage("imagemill.job.fetch-workers is \"-1\", expected 0 to 1024");
        assertThatThrownBy(() -> settings(0, 0, TEN)).hasMessageContaining("imagemill.job.max-attempts");
        assertThatThrownBy(() -> settings(0, 5, Duration.ZERO)).hasMessageContaining("imagemill.job.poll");
    }

    private static JobSettings settings(int workers, int attempts, Duration poll) {
        return new JobSettings(workers, 32, 0, attempts, TEN, TEN, TEN, poll, TEN, TEN);
    }
}
