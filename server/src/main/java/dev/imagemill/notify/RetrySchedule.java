package dev.imagemill.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again what did not get through: after growing waits, each longer by a random part of up to a fifth, so that what
 * failed together does not come back together.
 */
public final class RetrySchedule {

    private static final double JITTER = 0.2;

    private final List<Duration> waits;
    private final RandomGenerator random;

    public RetrySchedule(List<Duration> waits, RandomGenerator random) {
        this.waits = List.copyOf(waits);
        this.random = random;
    }

    /**
     * The wait before the next try; empty where there is none any more.
     *
     * @param tries how often it was tried, from 1
     */
    public Optional<Duration> after(int tries) {
        if (tries > waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(tries - 1);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble())));
    }

    /** The waits in a setting: 1 to 50, each positive and at most 7 days. */
    public static boolean isValid(List<Duration> waits) {
        return !waits.isEmpty()
                && waits.size() <= 50
                && waits.stream().allMatch(wait -> wait.isPositive() && wait.compareTo(Duration.ofDays(7)) <= 0);
    }
}
