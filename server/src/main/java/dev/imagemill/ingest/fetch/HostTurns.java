package dev.imagemill.ingest.fetch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Keeps requests to one host few, in the order in which they were wanted, and leaves hosts alone that asked for it. Whoever would have
 * to wait long is put off instead, so that one slow host does not hold up those who want something from others. Safe for many
 * threads; knows no more hosts than are in use or asked for fewer requests lately, and of the latter a bounded number.
 */
final class HostTurns {

    private static final int MOST_HOSTS = 10_000;

    private final int atOnce;
    private final Duration maxWait;
    private final Duration patience;
    private final Clock clock;
    private final Map<String, Host> hosts = new HashMap<>();

    /**
     * @param atOnce turns at one host at a time, ≥ 1
     * @param maxWait how long one waits for a turn before it is put off
     * @param patience how long a host may refuse all requests before its answer is taken as final
     */
    HostTurns(int atOnce, Duration maxWait, Duration patience, Clock clock) {
        this.atOnce = atOnce;
        this.maxWait = maxWait;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Waits for a turn.
     *
     * @throws RetryLaterException as an attempt that was not begun: {@code fetch-host-busy}, or what the host said when it asked to be
     *     left alone
     * @throws FaultException what the host said, for good, where it has refused everything for too long
     */
    Turn take(String name) throws InterruptedException {
        Host host = enter(name);
        boolean taken = false;
        boolean allowed = false;
        try {
            requireAwake(host);
            taken = host.pace.turns().tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS);
            admit(host, taken);
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

        /**
         * The host turned the request away unheard and asked to be left alone: nobody gets a turn for that long, and fewer do after it.
         *
         * @return what to say of the request: an attempt that was not begun, or a fault for good where it has refused all for too long
         */
        FaultException refused(Duration wait, Fault why) {
            synchronized (hosts) {
                return host.pace.refused(wait, why, clock.instant());
            }
        }

        /** The host listened. */
        void letThrough() {
            synchronized (hosts) {
                host.pace.letThrough();
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
            Host known = hosts.get(name);
            if (known != null && known.isForgettable(clock.instant())) {
                hosts.remove(name);
            }
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
            host.pace.turns().release();
        }
        synchronized (hosts) {
            host.users--;
            if (host.isForgettable(clock.instant())) {
                hosts.remove(host.name);
            }
        }
    }

    /** First those that may be; then those that are awake; where all sleep, they are woken early rather than that memory grows. */
    private void forget() {
        Instant now = clock.instant();
        hosts.values().removeIf(host -> host.isForgettable(now));
        if (hosts.size() >= MOST_HOSTS) {
            hosts.values().removeIf(host -> host.users == 0 && !host.pace.isAsleep(now));
        }
        if (hosts.size() >= MOST_HOSTS) {
            hosts.values().removeIf(host -> host.users == 0);
        }
    }

    private void requireAwake(Host host) {
        synchronized (hosts) {
            host.pace.requireAwake(clock.instant());
        }
    }

    private void admit(Host host, boolean taken) {
        synchronized (hosts) {
            host.pace.requireAwake(clock.instant());
            if (!taken) {
                throw RetryLaterException.notBegun(busy(host.name), host.pace.putOff());
            }
            host.pace.given();
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
        private final HostPace pace = new HostPace(atOnce, patience);
        private int users;

        Host(String name) {
            this.name = name;
        }

        boolean isForgettable(Instant now) {
            return users == 0 && !pace.isRemembered(now);
        }
    }
}
