package dev.imagemill.cutout.remote;

import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RemoverBusyException;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.ServiceBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps to what a service can take: so many calls at one time, none while it asked to be left alone, none but a trial now and then
 * while it fails. Whoever comes when there is no room, and does not wait, is told when to come again, and gets a place of its own in time,
 * so that a thousand that wait do not come all at once.
 */
final class ServiceGuard {

    private static final int LEAST_CALLS = 4;
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    /** Where it is not known how long a call takes, and the shortest wait that anybody is told. */
    private static final Duration USUAL_CALL = Duration.ofSeconds(2);

    private static final Duration LONGEST_PLACE = Duration.ofMinutes(2);

    private final int concurrency;
    private final Semaphore room;
    private final ServiceBreaker breaker;
    private final Clock clock;
    private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<Instant> lastPlace = new AtomicReference<>(Instant.EPOCH);
    private volatile Duration call = USUAL_CALL;

    /** @param concurrency how many calls there are at one time, ≥ 1 */
    ServiceGuard(String name, int concurrency, Clock clock) {
        this.concurrency = concurrency;
        this.room = new Semaphore(concurrency);
        this.clock = clock;
        this.breaker = new ServiceBreaker(name, LEAST_CALLS, clock);
    }

    /** One call to the service. */
    interface Call {
        Mask make();
    }

    /** How long it makes no sense to call; zero where a call can be made now. */
    Duration pause() {
        Duration closed = closedFor();
        return closed.isPositive() || room.availablePermits() > 0 ? closed : place();
    }

    /**
     * Makes a call.
     *
     * @param patience how long to wait for others that call
     * @throws RemoverBusyException where it is not made, or the service asks to be left alone
     * @throws FaultException as the call
     */
    Mask make(Duration patience, Call made) throws InterruptedException {
        Duration closed = closedFor();
        if (closed.isPositive()) {
            throw RemoteFaults.busy(closed);
        }
        if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw RemoteFaults.busy(place());
        }
        try {
            return watched(made);
        } finally {
            room.release();
        }
    }

    /** Takes note of how long the service asks to be left alone, an hour at most; gives that. */
    Duration leaveAlone(Duration wish) {
        Duration bounded = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        Instant until = clock.instant().plus(bounded);
        leftAloneUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
        return bounded;
    }

    private Duration closedFor() {
        Instant open = breaker.openUntil();
        Instant alone = leftAloneUntil.get();
        Duration wait = Duration.between(clock.instant(), open.isAfter(alone) ? open : alone);
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    private Mask watched(Call made) {
        if (!breaker.take()) {
            // Half open, and somebody else is trying.
            throw RemoteFaults.busy(place());
        }
        Instant start = clock.instant();
        boolean judged = false;
        try {
            Mask mask = made.make();
            breaker.answered();
            judged = true;
            return mask;
        } catch (RemoverBusyException e) {
            throw e;
        } catch (FaultException e) {
            judge(e);
            judged = true;
            throw e;
        } finally {
            if (!judged) {
                breaker.giveBack();
            }
            call = call.multipliedBy(3)
                    .plus(Duration.between(start, clock.instant()))
                    .dividedBy(4);
        }
    }

    /** Only a service that is not there counts against it; whether it likes a picture or a key does not. */
    private void judge(FaultException e) {
        if (e.fault().retryable()) {
            breaker.failed(e);
        } else {
            breaker.answered();
        }
    }

    /** The wait for a place behind all that were given out, by what calls usually take; beyond two minutes they are shared. */
    private Duration place() {
        Instant now = clock.instant();
        Duration each = call.dividedBy(concurrency);
        Instant mine = lastPlace.updateAndGet(last -> {
            Instant next = (last.isBefore(now) ? now : last).plus(each);
            return Duration.between(now, next).compareTo(LONGEST_PLACE) > 0 ? now.plus(each) : next;
        });
        Duration wait = Duration.between(now, mine);
        return wait.compareTo(USUAL_CALL) < 0 ? USUAL_CALL : wait;
    }
}
