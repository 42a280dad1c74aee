package dev.imagemill.job.database;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has db-scheduler look for due jobs right after a commit instead of at its next poll. While all workers are busy a look is of no
 * use, and thousands of submits would be thousands of looks: then one is made when the next worker gets free.
 */
final class WakeUp {

    private final AtomicInteger free = new AtomicInteger();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile Runnable look = () -> {};

    /** @param threads how many workers there are, all of them free */
    void connect(int threads, Runnable look) {
        free.set(threads);
        this.look = look;
    }

    void wake() {
        wanted.set(true);
        lookWhereUseful();
    }

    void busy() {
        free.decrementAndGet();
    }

    void free() {
        free.incrementAndGet();
        lookWhereUseful();
    }

    private void lookWhereUseful() {
        if (free.get() > 0 && wanted.compareAndSet(true, false)) {
            look.run();
        }
    }
}
