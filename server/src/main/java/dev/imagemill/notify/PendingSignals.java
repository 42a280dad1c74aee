package dev.imagemill.notify;

import dev.imagemill.notify.LiveEvents.Signal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one watcher was not told yet: one signal a subject, in the order of the last change, so that a thousand changes of one
 * image take one place. A watcher that lets too many pile up is ended.
 */
final class PendingSignals implements LiveEvents.Subscription {

    private final int most;
    private final @Nullable UUID subject;
    private final Source source;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final SequencedMap<UUID, Signal.Changed> changes = new LinkedHashMap<>();
    private @Nullable Signal first;
    private boolean ended;

    /** Where the signals come from. It calls with its own lock held, and is only ever called without ours. */
    interface Source {

        /** {@link #takenOr} that nothing happened until now, of which nobody can add something meanwhile. */
        Signal next(PendingSignals watcher);

        void forget(PendingSignals watcher);
    }

    /** @param subject the only one that is heard of; null for all */
    PendingSignals(int most, @Nullable UUID subject, Source source) {
        this.most = most;
        this.subject = subject;
        this.source = source;
    }

    boolean followsOne() {
        return subject != null;
    }

    void add(Signal.Changed change) {
        if (subject != null && !subject.equals(change.event().subject())) {
            return;
        }
        lock.lock();
        try {
            changes.remove(change.event().subject());
            changes.putLast(change.event().subject(), change);
            ended |= changes.size() > most;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Before anything else that it is told. */
    void startWith(Signal signal) {
        lock.lock();
        try {
            first = signal;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Signal next(Duration wait) throws InterruptedException {
        await(wait);
        return source.next(this);
    }

    /** What comes next, or else that. */
    Signal takenOr(Signal.Quiet quiet) {
        lock.lock();
        try {
            Signal start = first;
            if (ended) {
                return new Signal.Ended();
            }
            if (start != null) {
                first = null;
                return start;
            }
            return changes.isEmpty() ? quiet : changes.pollFirstEntry().getValue();
        } finally {
            lock.unlock();
        }
    }

    /** Until there is something, at most so long. */
    private void await(Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (left > 0 && !ended && first == null && changes.isEmpty()) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        source.forget(this);
    }
}
