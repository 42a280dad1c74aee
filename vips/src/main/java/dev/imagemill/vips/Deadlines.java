package dev.imagemill.vips;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one daemon thread that stops what runs too long. It starts with the first deadline. */
final class Deadlines {
    /** How often a stopped scope is stopped again; see {@link VipsScope#kill()} for why once isn't enough. */
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final ScheduledThreadPoolExecutor timer;

    Deadlines() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("vips-deadlines").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    Future<?> after(Duration delay, Runnable action) {
        return timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    Future<?> again(Runnable action) {
        return timer.scheduleWithFixedDelay(action, AGAIN.toNanos(), AGAIN.toNanos(), TimeUnit.NANOSECONDS);
    }
}
