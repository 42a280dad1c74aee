package dev.imagemill.cli.batch;

import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a picture that could not be fetched is tried again.
 *
 * @param most tries that were begun, ≥ 1
 * @param first the longest wait after the first try; doubles with each one after
 * @param longest above which it does not grow
 * @param patience how long one may be put off without a try, because its host wants to be left alone
 * @param random since those that failed together should not come back together
 */
record Retries(int most, Duration first, Duration longest, Duration patience, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * How long to wait; empty where no other try makes sense.
     *
     * @param tries that were begun, with the one that just failed where it was
     * @param since it was wanted first, or anything went well, whichever is later
     */
    Optional<Duration> after(FaultException failure, int tries, Duration since) {
        boolean usedUp = begun(failure) ? tries >= most : since.compareTo(patience) >= 0;
        if (usedUp || !failure.fault().retryable()) {
            return Optional.empty();
        }
        Duration asked = failure instanceof RetryLaterException later ? later.waitAtLeast() : Duration.ZERO;
        Duration own = begun(failure) ? backOff(tries) : Duration.ZERO;
        return Optional.of(asked.compareTo(own) > 0 ? asked : own);
    }

    /** Whether anybody was asked, so that it counts as a try. */
    static boolean begun(FaultException failure) {
        return !(failure instanceof RetryLaterException later) || later.begun();
    }

    /** Between half of it and all of it. */
    private Duration backOff(int tries) {
        Duration doubled = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        long most = (doubled.compareTo(longest) > 0 ? longest : doubled).toMillis();
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
