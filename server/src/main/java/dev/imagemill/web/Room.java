package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for so many at one time; who finds none, waits for a while at most. */
final class Room {

    private final Semaphore free;
    private final int most;
    private final String what;
    private final Duration wait;

    /**
     * @param what is in it, for people, such as {@code lists being read}
     * @param wait zero to refuse at once
     */
    Room(int most, String what, Duration wait) {
        this.free = new Semaphore(most, true);
        this.most = most;
        this.what = what;
        this.wait = wait;
    }

    /** What goes on in it. */
    interface Stay<T> {
        T run() throws IOException;
    }

    /** @throws FaultException {@code overloaded} where there is none */
    <T> T within(Stay<T> stay) throws IOException {
        if (!enter()) {
            throw Fault.temporary(
                            FaultCategory.OVERLOADED,
                            "overloaded",
                            "There are " + most + " " + what + ", the most at one time; try again soon.")
                    .toException();
        }
        try {
            return stay.run();
        } finally {
            free.release();
        }
    }

    private boolean enter() throws IOException {
        try {
            return free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("stopped while it waited for room").initCause(e);
        }
    }
}
