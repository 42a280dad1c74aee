package dev.imagemill.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.job.RetryLaterException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

    private static final Fault BUSY = Fault.temporary(FaultCategory.UNAVAILABLE, "busy", "Busy.");

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Test
    void givesTurnsInTheOrderInWhichTheyWereWanted() throws InterruptedException {
        HostTurns turns = new HostTurns(1, Duration.ofMinutes(1), clock);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        HostTurns.Turn held = turns.take("a.example");
        for (int i = 0; i < 10; i++) {
            int number = i;
            Thread thread = Thread.startVirtualThread(() -> {
                try (HostTurns.Turn _ = turns.take("a.example")) {
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
        HostTurns turns = new HostTurns(1, Duration.ZERO, clock);

        try (HostTurns.Turn _ = turns.take("a.example");
                HostTurns.Turn _ = turns.take("b.example")) {
            assertThat(turns.known()).isEqualTo(2);
        }
        assertThat(turns.known()).isZero();
    }

    @Test
    void remembersOnlyHostsThatAskedToBeLeftAloneAndNotTooManyOfThem() throws InterruptedException {
        HostTurns turns = new HostTurns(1, Duration.ZERO, clock);
        for (int i = 0; i < 25_000; i++) {
            try (HostTurns.Turn turn = turns.take(i + ".example")) {
                turn.leaveAlone(Duration.ofHours(1), BUSY);
            }
        }

        assertThat(turns.known()).isBetween(1, 10_000);
        assertThat(catchThrowableOfType(RetryLaterException.class, () -> turns.take("24999.example"))
                        .waitAtLeast())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theLongestWaitCounts() throws InterruptedException {
        HostTurns turns = new HostTurns(2, Duration.ZERO, clock);
        try (HostTurns.Turn one = turns.take("a.example");
                HostTurns.Turn two = turns.take("a.example")) {
            one.leaveAlone(Duration.ofMinutes(10), BUSY);
            two.leaveAlone(Duration.ofMinutes(1), BUSY);
        }

        assertThat(catchThrowableOfType(RetryLaterException.class, () -> turns.take("a.example"))
                        .waitAtLeast())
                .isEqualTo(Duration.ofMinutes(10));
    }
}
