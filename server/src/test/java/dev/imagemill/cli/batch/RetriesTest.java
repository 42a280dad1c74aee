package dev.imagemill.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Fault PASSES = Fault.temporary(FaultCategory.UNAVAILABLE, "busy", "Busy.");

    private final Retries retries =
            new Retries(5, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofHours(6), new SplittableRandom(1));

    @Test
    void waitsLongerEachTimeUpToABound() {
        for (int i = 0; i < 100; i++) {
            assertThat(retries.after(PASSES.toException(), 1, Duration.ZERO).orElseThrow())
                    .isBetween(seconds(1), seconds(2));
            assertThat(retries.after(PASSES.toException(), 2, Duration.ZERO).orElseThrow())
                    .isBetween(seconds(2), seconds(4));
            assertThat(retries.after(PASSES.toException(), 4, Duration.ZERO).orElseThrow())
                    .isBetween(seconds(5), seconds(10));
        }
    }

    @Test
    void endsWhereNoOtherTryMakesSense() {
        FaultException permanent =
                Fault.permanent(FaultCategory.NOT_FOUND, "gone", "Gone.").toException();

        assertThat(retries.after(permanent, 1, Duration.ZERO)).isEmpty();
        assertThat(retries.after(PASSES.toException(), 5, Duration.ZERO)).isEmpty();
    }

    @Test
    void waitsAsLongAsAHostAsks() {
        assertThat(retries.after(new RetryLaterException(PASSES, Duration.ofHours(1)), 1, Duration.ZERO))
                .contains(Duration.ofHours(1));
        assertThat(retries.after(new RetryLaterException(PASSES, Duration.ofHours(1)), 5, Duration.ZERO))
                .isEmpty();
    }

    @Test
    void whatWasNotBegunEndsNothing() {
        FaultException untried = RetryLaterException.notBegun(PASSES, Duration.ofMinutes(1));

        assertThat(retries.after(untried, 0, Duration.ZERO)).contains(Duration.ofMinutes(1));
        assertThat(retries.after(untried, 5, Duration.ZERO)).contains(Duration.ofMinutes(1));
        assertThat(retries.after(untried, 0, Duration.ofHours(6))).isEmpty();
        assertThat(Retries.begun(untried)).isFalse();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
