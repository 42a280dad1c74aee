package dev.imagemill.job.database;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: a random part of a bound that doubles with each attempt ("full jitter", Marc Brooker,
 * <i>Exponential Backoff and Jitter</i>, AWS Architecture Blog, 2015), so that what failed together does not come back together.
 */
final class BackOff {

    private static final int MAX_DOUBLINGS = 30;

    private final Duration base;
    private final Duration max;
    private final RandomGenerator random;

    BackOff(Duration base, Duration max, RandomGenerator random) {
        this.base = base;
        this.max = max;
        this.random = random;
    }

    /** @param attempts how often it was tried, from 1 */
    Duration after(int attempts) {
        int doublings = Math.min(attempts - 1, MAX_DOUBLINGS);
        long bound = max.toMillis();
        if (base.toMillis() <= bound >> doublings) {
            bound = base.toMillis() << doublings;
        }
        return Duration.ofMillis(random.nextLong(bound + 1));
    }

    /** What keeps the one of this number, from 0, away from the one before it. */
    Duration apart(int number) {
        Duration wait = base.multipliedBy(number);
        return wait.compareTo(max) > 0 ? max : wait;
    }
}
