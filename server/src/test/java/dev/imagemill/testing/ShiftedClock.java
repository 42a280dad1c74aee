package dev.imagemill.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes as the system's does, and can be put forward. */
public final class ShiftedClock extends Clock {

    private final AtomicReference<Duration> ahead;

    /** @param start what it shows now */
    public ShiftedClock(Instant start) {
        this.ahead = new AtomicReference<>(Duration.between(Clock.systemUTC().instant(), start));
    }

    public void putForward(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
