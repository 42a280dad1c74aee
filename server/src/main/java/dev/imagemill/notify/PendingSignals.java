package dev.imagemill.notify;

import dev.imagemill.notify.LiveEvents.Signal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one watcher was not told yet: one signal a subject, in the order of the last change, so that a thousand changes of one
 * image take one place. A watcher that lets too many pile up is ended.
 */
final class PendingSignals implements LiveEvents.Subscription {

    private final int most;
    private final Consumer<PendingSignals> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final SequencedMap<UUID, Signal.Changed> changes = new LinkedHashMap<>();
    private Signal.@Nullable Reload reload;
    private boolean ended;

    PendingSignals(int most, Consumer<PendingSignals> onClose) {
        this.most = most;
        this.onClose = onClose;
    }

    void add(Signal.Changed change) {
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

    void add(Signal.Reload all) {
        lock.lock();
        try {
            reload = all;
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
        long left = wait.toNanos();
        lock.lock();
        try {
            while (!ended && reload == null && changes.isEmpty()) {
                if (left <= 0) {
                    return new Signal.Quiet();
                }
                left = arrived.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
            }
            return taken();
        } finally {
            lock.unlock();
        }
    }

    private Signal taken() {
        Signal.Reload all = reload;
        if (ended) {
            return new Signal.Ended();
        }
        if (all != null) {
            reload = null;
            return all;
        }
        return changes.pollFirstEntry().getValue();
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
