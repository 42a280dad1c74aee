package dev.imagemill.describe;

import java.time.Duration;
import java.time.Instant;

/**
 * Gives those who have to wait for the same moment times one after the other, as far apart as they can be served, so that they do not all
 * come at once to be sent away again. Where they are so many that it would take long, several have the same time.
 */
public final class SpreadTimes {

    /** The last of them comes no later than this after the moment. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Duration apart;
    private Instant last = Instant.EPOCH;

    /** @param perMinute how many can be served, ≥ 1 */
    public SpreadTimes(int perMinute) {
        this.apart = MINUTE.dividedBy(perMinute);
    }

    /** The next time, not before the moment that is waited for; that itself for the first. */
    public synchronized Instant next(Instant moment) {
        Instant next = last.plus(apart);
        last = next.isBefore(moment) || next.isAfter(moment.plus(LONGEST)) ? moment : next;
        return last;
    }
}
