package dev.imagemill.job.database;

import dev.imagemill.job.Urgency;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has db-scheduler look for due jobs right after a commit instead of at its next poll. While all workers are busy a look is of no
 * use, and thousands of submits would be thousands of looks: then one is made when the next worker gets free. Unless bulk jobs
 * run: then db-scheduler holds more of them ready for the next free worker, and only a look puts an urgent job before those.
 */
final class WakeUp {

    private final AtomicInteger free = new AtomicInteger();
    private final AtomicInteger bulk = new AtomicInteger();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile Runnable look = () -> {};

    /** @param threads how many workers there are, all of them free */
    void connect(int threads, Runnable look) {
        free.set(threads);
        bulk.set(0);
        this.look = look;
    }

    /** Says that there may be a due job. */
    void wake(Urgency urgency) {
        wanted.set(true);
        lookWhereUseful(urgency == Urgency.URGENT && bulk.get() > 0);
    }

    /** A worker has begun a job. */
    void busy(Urgency urgency) {
        free.decrementAndGet();
        bulk.addAndGet(urgency == Urgency.BULK ? 1 : 0);
    }

    /** A worker has ended a job. */
    void free(Urgency urgency) {
        bulk.addAndGet(urgency == Urgency.BULK ? -1 : 0);
        free.incrementAndGet();
        lookWhereUseful(false);
    }

    private void lookWhereUseful(boolean whileBusy) {
        if ((whileBusy || free.get() > 0) && wanted.compareAndSet(true, false)) {
            look.run();
        }
    }
}
