package dev.imagemill.ingest.fetch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.job.RetryLaterException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests to one host few, in the order in which they were wanted, and leaves hosts alone that asked for it. Whoever would have
 * to wait long is put off instead, so that one slow host does not hold up those who want something from others. Safe for many
 * threads; knows no more hosts than are in use or asked to be left alone, and of the latter a bounded number.
 */
final class HostTurns {

    private static final int MOST_HOSTS = 10_000;
    private static final Duration PUT_OFF = Duration.ofSeconds(2);

    private final int atOnce;
    private final Duration maxWait;
    private final Clock clock;
    private final Map<String, Host> hosts = new HashMap<>();

    /** @param atOnce turns at one host at a time, ≥ 1 */
    HostTurns(int atOnce, Duration maxWait, Clock clock) {
        this.atOnce = atOnce;
        this.maxWait = maxWait;
        this.clock = clock;
    }

    /**
     * Waits for a turn.
     *
     * @throws RetryLaterException as an attempt that was not begun: {@code fetch-host-busy}, or what the host said when it asked to be
     *     left alone
     */
    Turn take(String name) throws InterruptedException {
        Host host = enter(name);
        boolean taken = false;
        boolean allowed = false;
        try {
            requireAwake(host);
            taken = host.turns.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS);
            if (!taken) {
                throw RetryLaterException.notBegun(busy(name), PUT_OFF);
            }
            requireAwake(host);
            allowed = true;
            return new Turn(host);
        } finally {
            if (!allowed) {
                leave(host, taken);
            }
        }
    }

    /** One request's time at a host. */
    final class Turn implements AutoCloseable {

        private final Host host;

        private Turn(Host host) {
            this.host = host;
        }

        /** The host asked to be left alone: nobody gets a turn for that long. */
        void leaveAlone(Duration time, Fault why) {
            synchronized (hosts) {
                Instant until = clock.instant().plus(time);
                if (until.isAfter(host.asleepUntil)) {
                    host.asleepUntil = until;
                    host.why = why;
                }
            }
        }

        @Override
        public void close() {
            leave(host, true);
        }
    }

    /** How many hosts are known at the moment. */
    int known() {
        synchronized (hosts) {
            return hosts.size();
        }
    }

    private Host enter(String name) {
        synchronized (hosts) {
            if (hosts.size() >= MOST_HOSTS && !hosts.containsKey(name)) {
                forget();
            }
            Host host = hosts.computeIfAbsent(name, Host::new);
            host.users++;
            return host;
        }
    }

    private void leave(Host host, boolean taken) {
        if (taken) {
            host.turns.release();
        }
        synchronized (hosts) {
            host.users--;
            if (host.users == 0 && !host.asleepUntil.isAfter(clock.instant())) {
                hosts.remove(host.name);
            }
        }
    }

    /** First those that slept long enough; where all still sleep, they are woken early rather than that memory grows. */
    private void forget() {
        Instant now = clock.instant();
        hosts.values().removeIf(host -> host.users == 0 && !host.asleepUntil.isAfter(now));
        if (hosts.size() >= MOST_HOSTS) {
            hosts.values().removeIf(host -> host.users == 0);
        }
    }

    private void requireAwake(Host host) {
        synchronized (hosts) {
            Duration left = Duration.between(clock.instant(), host.asleepUntil);
            if (left.isPositive() && host.why != null) {
                throw RetryLaterException.notBegun(host.why, left);
            }
        }
    }

    private static Fault busy(String host) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "fetch-host-busy",
                "As many requests to " + host + " as it is given at one time are under way; it is tried later.");
    }

    /** Its fields are read and written while {@code hosts} is locked. */
    private final class Host {
        private final String name;
        private final Semaphore turns = new Semaphore(atOnce, true);
        private int users;
        private Instant asleepUntil = Instant.MIN;
        private @Nullable Fault why;

        Host(String name) {
            this.name = name;
        }
    }
}
