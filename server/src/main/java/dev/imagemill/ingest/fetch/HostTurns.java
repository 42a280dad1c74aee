package dev.imagemill.ingest.fetch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Keeps requests to one host few, in the order in which they were wanted, and leaves hosts alone that asked for it. Whoever would have
 * to wait long is put off instead, so that one slow host does not hold up those who want something from others; nor do slow pictures
 * hold up the others of their host (see {@link SlowAddresses}). Safe for many threads; knows no more hosts than are in use, asked for
 * fewer requests lately or were too slow lately, and of the latter a bounded number.
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
     * @param name the host
     * @param source what is fetched there, as it was first asked for
     * @throws RetryLaterException as an attempt that was not begun: {@code fetch-host-busy}, or what the host said when it asked to be
     *     left alone
     * @throws FaultException what the host said, for good, where it has refused everything for too long
     */
    Turn take(String name, URI source) throws InterruptedException {
        Host host = enter(name);
        boolean leavingRoom = leavesRoom(host, source);
        boolean taken = false;
        boolean allowed = false;
        try {
            requireAwake(host);
            taken = acquire(host, leavingRoom);
            admit(host, taken);
            allowed = true;
            return new Turn(host, source, leavingRoom);
        } finally {
            if (!allowed) {
                leave(host, taken, leavingRoom);
            }
        }
    }

    /** One request's time at a host. */
    final class Turn implements AutoCloseable {

        private final Host host;
        private final URI source;
        private final boolean leavingRoom;

        private Turn(Host host, URI source, boolean leavingRoom) {
            this.host = host;
            this.source = source;
            this.leavingRoom = leavingRoom;
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

        /** The time ran out before the picture was there. */
        void ranOut() {
            synchronized (hosts) {
                host.slow.add(source, clock.instant());
            }
        }

        /** The picture came in time. */
        void arrived() {
            synchronized (hosts) {
                host.slow.remove(source);
            }
        }

        @Override
        public void close() {
            leave(host, true, leavingRoom);
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

    private boolean leavesRoom(Host host, URI source) {
        synchronized (hosts) {
            return host.slow.leavesRoom(source, clock.instant());
        }
    }

    private boolean acquire(Host host, boolean leavingRoom) throws InterruptedException {
        long end = System.nanoTime() + maxWait.toNanos();
        if (leavingRoom && !host.slow.turns().tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = host.pace.turns().tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            return taken;
        } finally {
            if (leavingRoom && !taken) {
                host.slow.turns().release();
            }
        }
    }

    private void leave(Host host, boolean taken, boolean leavingRoom) {
        if (taken) {
            host.pace.turns().release();
        }
        if (taken && leavingRoom) {
            host.slow.turns().release();
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
        private final SlowAddresses slow = new SlowAddresses(atOnce);
        private int users;

        Host(String name) {
            this.name = name;
        }

        boolean isForgettable(Instant now) {
            return users == 0 && !pace.isRemembered(now) && !slow.isRemembered(now);
        }
    }
}
