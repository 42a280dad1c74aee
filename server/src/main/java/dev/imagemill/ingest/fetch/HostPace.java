package dev.imagemill.ingest.fetch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a host is given at one time, and when. One that asks for fewer is given one after the other from then on, and
 * one more at a time for each {@value #TO_GROW} that it lets through. Not safe for threads, but for {@link #turns}.
 *
 * <p>Who is put off comes back after a pause that grows with each who is put off, and shrinks with each who gets a turn. Where the
 * two balance, as many come back in a while as there are turns in it, whether these take a moment or a minute.
 */
final class HostPace {

    private static final int TO_GROW = 10;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final int MOST_STEPS = 240;
    /** How long a host is known after it let nobody in. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Turns turns;
    private final int most;
    private final Duration patience;
    private int limit;
    private int letThrough;
    private int putOff;
    private Instant asleepUntil = Instant.MIN;
    private @Nullable Instant refusedSince;
    private @Nullable Fault why;

    /**
     * @param most turns at one time, ≥ 1
     * @param patience how long it may refuse all requests before its answer is taken as final
     */
    HostPace(int most, Duration patience) {
        this.turns = new Turns(most);
        this.most = most;
        this.limit = most;
        this.patience = patience;
    }

    /** Gives turns in the order in which they were wanted. */
    Semaphore turns() {
        return turns;
    }

    /** Somebody got a turn. */
    void given() {
        putOff = Math.max(0, putOff - 1);
    }

    /** How long somebody stays away for whom there was no turn. */
    Duration putOff() {
        return SHORTEST.plus(nextSteps());
    }

    /** @throws FaultException while nobody is to be sent there, {@link RetryLaterException} as not begun where that passes */
    void requireAwake(Instant now) {
        if (why == null || !asleepUntil.isAfter(now)) {
            return;
        }
        Duration left = Duration.between(now, asleepUntil);
        throw isFinal(now) ? permanent(why) : RetryLaterException.notBegun(why, left.plus(nextSteps()));
    }

    /** It turned a request away unheard; gives what to say of that request. */
    FaultException refused(Duration wait, Fault fault, Instant now) {
        turns.reducePermits(limit - 1);
        limit = 1;
        letThrough = 0;
        if (refusedSince == null) {
            refusedSince = now;
        }
        Instant until = now.plus(wait);
        if (until.isAfter(asleepUntil)) {
            asleepUntil = until;
            why = fault;
        }
        return isFinal(now) ? permanent(fault) : RetryLaterException.notBegun(fault, wait);
    }

    /** It listened to a request. */
    void letThrough() {
        refusedSince = null;
        letThrough++;
        if (limit < most && letThrough >= TO_GROW) {
            letThrough = 0;
            limit++;
            turns.release();
        }
    }

    boolean isAsleep(Instant now) {
        return asleepUntil.isAfter(now);
    }

    /** Whether anything is known of it that matters to the next who comes. */
    boolean isRemembered(Instant now) {
        boolean wary = refusedSince != null || limit < most;
        return isAsleep(wary ? now.minus(REMEMBERED) : now);
    }

    private boolean isFinal(Instant now) {
        return refusedSince != null && refusedSince.plus(patience).isBefore(now);
    }

    private Duration nextSteps() {
        Duration steps = STEP.multipliedBy(putOff);
        putOff = Math.min(putOff + 1, MOST_STEPS);
        return steps;
    }

    private static FaultException permanent(Fault fault) {
        return Fault.permanent(fault.category(), fault.code(), fault.detail()).toException();
    }

    /** Can be made fewer while some are given away; these are missing when they come back. */
    private static final class Turns extends Semaphore {

        Turns(int permits) {
            super(permits, true);
        }

        @Override
        protected void reducePermits(int reduction) {
            super.reducePermits(reduction);
        }
    }
}
