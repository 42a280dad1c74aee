package dev.imagemill.outbound;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/** Ends calls whose time is over. Timeouts of sockets count silence only; a server that sends a byte now and then outlives them. */
final class Deadlines implements AutoCloseable {

    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outbound-deadlines").factory());

    Deadlines() {
        watch.setRemoveOnCancelPolicy(true);
    }

    /** @throws dev.imagemill.fault.FaultException {@code stopping} where this is closed */
    Deadline in(Duration time) {
        try {
            return new Deadline(time);
        } catch (RejectedExecutionException e) {
            throw OutboundFaults.stopping(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** Of one call. */
    final class Deadline implements AutoCloseable {

        private final long end;
        private final ScheduledFuture<?> alarm;
        private @Nullable Cancellable underWay;
        private boolean expired;

        private Deadline(Duration time) {
            end = System.nanoTime() + time.toNanos();
            // On a thread of its own: closing a connection may block.
            alarm = watch.schedule(() -> Thread.startVirtualThread(this::expire), time.toNanos(), TimeUnit.NANOSECONDS);
        }

        /** At least a millisecond, since none means for ever to sockets. */
        Duration left() {
            return Duration.ofNanos(Math.max(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1)));
        }

        synchronized boolean expired() {
            return expired || System.nanoTime() - end >= 0;
        }

        /** What is to be cancelled when time is over; at once where it is. */
        void covers(Cancellable exchange) {
            synchronized (this) {
                underWay = exchange;
                if (!expired) {
                    return;
                }
            }
            exchange.cancel();
        }

        private void expire() {
            Cancellable exchange;
            synchronized (this) {
                expired = true;
                exchange = underWay;
            }
            if (exchange != null) {
                exchange.cancel();
            }
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }
    }
}
