package dev.imagemill.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.concurrent.Semaphore;

/**
 * The pictures of a host for which the time ran out. While others of it are asked for, they are together given all its turns but one:
 * otherwise a few that hang would take every turn again whenever they are tried again, and the many that don't would wait until those
 * have had all their tries. Not safe for threads, but for {@link #turns}.
 */
final class SlowAddresses {

    private static final int MOST = 1000;
    /** How long a turn is kept free for others after one was asked for: most of those that were put off are back by then. */
    private static final Duration LATELY = Duration.ofSeconds(30);
    /** How long they are known after the time ran out for one. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Semaphore turns;
    private final LinkedHashSet<URI> slow = new LinkedHashSet<>();
    private Instant last = Instant.MIN;
    private Instant othersAsked = Instant.MIN;

    /** @param most turns at the host at one time, ≥ 1; where it is 1, there is none to keep for the others */
    SlowAddresses(int most) {
        this.turns = new Semaphore(Math.max(1, most - 1), true);
    }

    /** What one that leaves room has to take besides a turn at the host. */
    Semaphore turns() {
        return turns;
    }

    /** Whether what is asked for now has to leave a turn to others. */
    boolean leavesRoom(URI source, Instant now) {
        if (!slow.contains(source)) {
            othersAsked = now;
            return false;
        }
        return othersAsked.plus(LATELY).isAfter(now);
    }

    /** The time ran out for it; beyond so many, the first is forgotten. */
    void add(URI source, Instant now) {
        last = now;
        if (slow.add(source) && slow.size() > MOST) {
            slow.removeFirst();
        }
    }

    void remove(URI source) {
        slow.remove(source);
    }

    boolean isRemembered(Instant now) {
        return !slow.isEmpty() && last.plus(REMEMBERED).isAfter(now);
    }
}
