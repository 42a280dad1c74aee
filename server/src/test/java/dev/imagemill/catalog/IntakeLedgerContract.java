package dev.imagemill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.storage.ObjectKey;
import dev.imagemill.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What each {@link IntakeLedger} does. */
public abstract class IntakeLedgerContract {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectKey ONE = new ObjectKey("1/input/a.jpg");
    private static final ObjectKey TWO = new ObjectKey("2/input/a.jpg");

    protected final TestClock clock = new TestClock(START);

    protected abstract IntakeLedger intake();

    @Test
    void findsWhatNobodyEnded() {
        intake().begin(TWO);
        clock.advance(Duration.ofSeconds(1));
        intake().begin(ONE);

        assertThat(intake().begunBefore(START, 10)).isEmpty();
        assertThat(intake().begunBefore(START.plusMillis(1), 10)).containsExactly(TWO);
        assertThat(intake().begunBefore(START.plusSeconds(2), 10)).containsExactly(TWO, ONE);
        assertThat(intake().begunBefore(START.plusSeconds(2), 1)).containsExactly(TWO);
    }

    @Test
    void forgetsWhatWasEndedOnce() {
        intake().begin(ONE);

        assertThat(intake().end(ONE)).isTrue();
        assertThat(intake().end(ONE)).isFalse();
        assertThat(intake().begunBefore(START.plusSeconds(2), 10)).isEmpty();
    }

    @Test
    void endsNothingThatMayBeSweptAtAnyMoment() {
        intake().begin(ONE);
        clock.advance(IntakeLedger.TIME_TO_ADD);
        assertThat(intake().end(ONE)).isTrue();

        intake().begin(TWO);
        clock.advance(IntakeLedger.TIME_TO_ADD.plusMillis(1));
        assertThat(intake().end(TWO)).isFalse();
        assertThat(intake().begunBefore(clock.instant(), 10)).containsExactly(TWO);
    }

    @Test
    void forgetsWhatIsGone() {
        intake().begin(ONE);

        intake().forget(ONE);
        intake().forget(TWO);

        assertThat(intake().begunBefore(START.plusSeconds(2), 10)).isEmpty();
    }
}
