package dev.imagemill.render;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets renders in as long as their estimated memory fits a budget. A bounded number waits, in the order of arrival (a small one
 * does not overtake a large one, so that large ones get their turn); what comes beyond that is refused at once. A render that
 * is larger than the whole budget is let in when nothing else runs; by how much it can be larger is bounded by the planner, which
 * refuses renditions beyond that.
 */
public final class RenderAdmission {

    private final long budgetBytes;
    private final int maxWaiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Condition> waiting = new ArrayDeque<>();
    private long runningBytes;
    private int running;

    /**
     * @param budgetBytes what all running renders may need together, at least 1
     * @param maxWaiting how many may wait, 0 or more
     */
    public RenderAdmission(long budgetBytes, int maxWaiting) {
        if (budgetBytes < 1 || maxWaiting < 0) {
            throw new IllegalArgumentException("a budget has at least one byte, and 0 or more may wait for it");
        }
        this.budgetBytes = budgetBytes;
        this.maxWaiting = maxWaiting;
    }

    /**
     * Waits until there is room.
     *
     * @param bytes the estimate of the plan
     * @return to be closed when the render has ended
     * @throws FaultException {@code overloaded}, retryable, where too many wait already
     * @throws InterruptedException where the thread is interrupted before or while it waits; nothing is held then
     */
    public Admitted enter(long bytes) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!waiting.isEmpty() || !fits(bytes)) {
                await(bytes);
            }
            runningBytes += bytes;
            running++;
            return new Admitted(bytes);
        } finally {
            lock.unlock();
        }
    }

    /** How many renders are let in now. */
    public int running() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** How many renders wait now. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void await(long bytes) throws InterruptedException {
        if (waiting.size() >= maxWaiting) {
            throw Fault.temporary(
                            FaultCategory.OVERLOADED,
                            "overloaded",
                            running + " pictures are being made and " + waiting.size()
                                    + " wait, which is all there is room for; try again in a few seconds.")
                    .toException();
        }
        Condition turn = lock.newCondition();
        waiting.addLast(turn);
        try {
            while (!turn.equals(waiting.peekFirst()) || !fits(bytes)) {
                turn.await();
            }
        } finally {
            waiting.remove(turn);
            wakeFirst(); // it may fit as well, or is the first only now that this one gave up
        }
    }

    private void wakeFirst() {
        Condition first = waiting.peekFirst();
        if (first != null) {
            first.signal();
        }
    }

    private boolean fits(long bytes) {
        return running == 0 || runningBytes + bytes <= budgetBytes;
    }

    private void leave(long bytes) {
        lock.lock();
        try {
            runningBytes -= bytes;
            running--;
            wakeFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Room for one render, given back by closing; closing twice does no harm. */
    public final class Admitted implements AutoCloseable {

        private final long bytes;
        private boolean open = true;

        private Admitted(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (open) {
                    open = false;
                    leave(bytes);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
