package dev.imagemill.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import dev.imagemill.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class HostTurnsTest {

    private static final Fault BUSY = Fault.temporary(FaultCategory.UNAVAILABLE, "busy", "Busy.");

    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final URI PICTURE = URI.create("https://a.example/a.jpg");

    private final TestClock clock = new TestClock(Instant.EPOCH);

    @Test
    void givesTurnsInTheOrderInWhichTheyWereWanted() throws InterruptedException {
        HostTurns turns = new HostTurns(1, Duration.ofHours(1), PATIENCE, clock);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        HostTurns.Turn held = turns.take("a.example", PICTURE);
        for (int i = 0; i < 10; i++) {
            int number = i;
            Thread thread = Thread.startVirtualThread(() -> {
                try (HostTurns.Turn _ = turns.take("a.example", PICTURE)) {
                    order.add(number);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        }

        held.close();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void oneHostDoesNotHoldUpAnother() throws InterruptedException {
        HostTurns turns = new HostTurns(1, Duration.ZERO, PATIENCE, clock);

        try (HostTurns.Turn _ = turns.take("a.example", PICTURE);
                HostTurns.Turn _ = turns.take("b.example", PICTURE)) {
            assertThat(turns.known()).isEqualTo(2);
        }
        assertThat(turns.known()).isZero();
    }

    @Test
    void remembersOnlyHostsThatAskedToBeLeftAloneAndNotTooManyOfThem() throws InterruptedException {
        HostTurns turns = new HostTurns(1, Duration.ZERO, PATIENCE, clock);
        for (int i = 0; i < 25_000; i++) {
            try (HostTurns.Turn turn = turns.take(i + ".example", PICTURE)) {
                turn.refused(Duration.ofHours(1), BUSY);
            }
        }

        assertThat(turns.known()).isBetween(1, 10_000);
        assertThat(catchThrowableOfType(RetryLaterException.class, () -> turns.take("24999.example", PICTURE))
                        .waitAtLeast())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theLongestWaitCounts() throws InterruptedException {
        HostTurns turns = new HostTurns(2, Duration.ZERO, PATIENCE, clock);
        try (HostTurns.Turn one = turns.take("a.example", PICTURE);
                HostTurns.Turn two = turns.take("a.example", PICTURE)) {
            one.refused(Duration.ofMinutes(10), BUSY);
            two.refused(Duration.ofMinutes(1), BUSY);
        }

        assertThat(catchThrowableOfType(RetryLaterException.class, () -> turns.take("a.example", PICTURE))
                        .waitAtLeast())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void givesOneTurnAtATimeToWhoAskedForFewerAndMoreAsItLetsThem() throws InterruptedException {
        HostTurns turns = new HostTurns(3, Duration.ZERO, PATIENCE, clock);
        try (HostTurns.Turn one = turns.take("a.example", PICTURE);
                HostTurns.Turn _ = turns.take("a.example", PICTURE);
                HostTurns.Turn _ = turns.take("a.example", PICTURE)) {
            one.refused(Duration.ofSeconds(1), BUSY);
        }
        clock.set(Instant.EPOCH.plusSeconds(1));

        assertThat(mostAtOnce(turns)).isEqualTo(1);
        letThrough(turns, 10);
        assertThat(mostAtOnce(turns)).isEqualTo(2);
        letThrough(turns, 10);
        assertThat(mostAtOnce(turns)).isEqualTo(3);
        letThrough(turns, 30);
        assertThat(mostAtOnce(turns)).isEqualTo(3);
        assertThat(turns.known()).isZero();
    }

    @Test
    void forgetsThatAHostAskedForFewer() throws InterruptedException {
        HostTurns turns = new HostTurns(3, Duration.ZERO, PATIENCE, clock);
        try (HostTurns.Turn turn = turns.take("a.example", PICTURE)) {
            turn.refused(Duration.ofSeconds(1), BUSY);
        }
        clock.set(Instant.EPOCH.plus(Duration.ofHours(1)));

        assertThat(mostAtOnce(turns)).isEqualTo(3);
    }

    @Test
    void whatIsPutOffComesBackLaterTheMoreThereAre() throws InterruptedException {
        HostTurns turns = new HostTurns(1, Duration.ZERO, PATIENCE, clock);
        List<Duration> waits = new ArrayList<>();
        try (HostTurns.Turn _ = turns.take("a.example", PICTURE)) {
            for (int i = 0; i < 1000; i++) {
                waits.add(putOff(turns).waitAtLeast());
            }
        }

        assertThat(waits).isSorted().first().isEqualTo(Duration.ofSeconds(1));
        assertThat(waits.get(27)).isGreaterThan(Duration.ofSeconds(10));
        assertThat(waits.getLast()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(3));
    }

    @Test
    void thoseThatWaitForASleeperDoNotComeBackAllAtOnce() throws InterruptedException {
        HostTurns turns = new HostTurns(4, Duration.ZERO, PATIENCE, clock);
        try (HostTurns.Turn turn = turns.take("a.example", PICTURE)) {
            turn.refused(Duration.ofMinutes(1), BUSY);
        }

        assertThat(List.of(putOff(turns), putOff(turns), putOff(turns)))
                .extracting(RetryLaterException::waitAtLeast)
                .doesNotHaveDuplicates()
                .allMatch(wait -> wait.compareTo(Duration.ofMinutes(1)) >= 0);
    }

    @Test
    void takesAHostAtItsWordThatRefusesEverythingForTooLong() throws InterruptedException {
        HostTurns turns = new HostTurns(4, Duration.ZERO, PATIENCE, clock);
        Duration hour = Duration.ofHours(1);
        for (int hours = 0; hours <= 6; hours++) {
            clock.set(Instant.EPOCH.plus(hour.multipliedBy(hours)));
            try (HostTurns.Turn turn = turns.take("a.example", PICTURE)) {
                assertThat(turn.refused(hour, BUSY).fault().retryable()).isTrue();
            }
            assertThat(putOff(turns).begun()).isFalse();
        }
        clock.set(Instant.EPOCH.plus(hour.multipliedBy(7)));
        try (HostTurns.Turn turn = turns.take("a.example", PICTURE)) {
            assertThat(turn.refused(hour, BUSY).fault().retryable()).isFalse();
        }
        assertThat(catchThrowableOfType(FaultException.class, () -> turns.take("a.example", PICTURE))
                        .fault())
                .isEqualTo(Fault.permanent(BUSY.category(), BUSY.code(), BUSY.detail()));
        clock.set(Instant.EPOCH.plus(hour.multipliedBy(8)));
        try (HostTurns.Turn turn = turns.take("a.example", PICTURE)) {
            turn.letThrough();
            assertThat(turn.refused(hour, BUSY).fault().retryable()).isTrue();
        }
    }

    @Test
    void thoseForWhichTheTimeRanOutLeaveOneTurnToTheOthers() throws InterruptedException {
        HostTurns turns = new HostTurns(3, Duration.ZERO, PATIENCE, clock);
        for (int i = 0; i < 3; i++) {
            try (HostTurns.Turn turn = turns.take("a.example", slow(i))) {
                turn.ranOut();
            }
        }
        try (HostTurns.Turn _ = turns.take("a.example", slow(0));
                HostTurns.Turn _ = turns.take("a.example", slow(1))) {
            assertThat(catchThrowableOfType(RetryLaterException.class, () -> turns.take("a.example", slow(2)))
                            .fault()
                            .code())
                    .isEqualTo("fetch-host-busy");
            try (HostTurns.Turn _ = turns.take("a.example", PICTURE)) {
                assertThat(putOff(turns).begun()).isFalse();
            }
        }

        clock.set(Instant.EPOCH.plusSeconds(31));
        try (HostTurns.Turn _ = turns.take("a.example", slow(0));
                HostTurns.Turn _ = turns.take("a.example", slow(1))) {
            turns.take("a.example", slow(2)).close();
        }

        clock.set(Instant.EPOCH.plus(Duration.ofHours(1)));
        turns.take("a.example", slow(0)).close();
        assertThat(turns.known()).isZero();
    }

    @Test
    void oneThatArrivesAfterAllIsAsTheOthers() throws InterruptedException {
        HostTurns turns = new HostTurns(2, Duration.ZERO, PATIENCE, clock);
        for (int i = 0; i < 2; i++) {
            try (HostTurns.Turn turn = turns.take("a.example", slow(i))) {
                turn.ranOut();
            }
            try (HostTurns.Turn turn = turns.take("a.example", slow(i))) {
                turn.arrived();
            }
        }

        try (HostTurns.Turn _ = turns.take("a.example", slow(0));
                HostTurns.Turn _ = turns.take("a.example", slow(1))) {
            assertThat(putOff(turns).begun()).isFalse();
        }
        assertThat(turns.known()).isZero();
    }

    @Test
    void ofOneTurnNoneIsKeptForOthers() throws InterruptedException {
        HostTurns turns = new HostTurns(1, Duration.ZERO, PATIENCE, clock);
        try (HostTurns.Turn turn = turns.take("a.example", slow(0))) {
            turn.ranOut();
        }

        try (HostTurns.Turn _ = turns.take("a.example", slow(0))) {
            assertThat(putOff(turns).begun()).isFalse();
        }
    }

    private static URI slow(int number) {
        return URI.create("https://a.example/slow/" + number + ".jpg");
    }

    private static RetryLaterException putOff(HostTurns turns) {
        return catchThrowableOfType(RetryLaterException.class, () -> turns.take("a.example", PICTURE));
    }

    private static void letThrough(HostTurns turns, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            try (HostTurns.Turn turn = turns.take("a.example", PICTURE)) {
                turn.letThrough();
            }
        }
    }

    private static int mostAtOnce(HostTurns turns) throws InterruptedException {
        List<HostTurns.Turn> taken = new ArrayList<>();
        try {
            while (taken.size() < 10) {
                taken.add(turns.take("a.example", PICTURE));
            }
        } catch (RetryLaterException _) {
            // No more are given.
        } finally {
            taken.forEach(HostTurns.Turn::close);
        }
        return taken.size();
    }
}
