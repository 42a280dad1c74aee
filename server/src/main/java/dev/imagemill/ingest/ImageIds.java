package dev.imagemill.ingest;

import dev.imagemill.catalog.ImageId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes ids of version 7 (RFC 9562, section 5.7) that only grow within a process: the 12 bits behind the milliseconds count, as
 * in method 1 of section 6.2; when they are used up, or the clock goes back, the milliseconds run ahead of the clock.
 */
final class ImageIds {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3fff_ffff_ffff_ffffL;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long last;

    ImageIds(Clock clock) {
        this.clock = clock;
    }

    ImageId next() {
        long ticks = nextTicks();
        long millis = ticks >>> COUNTER_BITS;
        long counter = ticks & ((1L << COUNTER_BITS) - 1);
        return new ImageId(
                new UUID(millis << 16 | VERSION | counter, VARIANT | random.nextLong() & RANDOM_MASK));
    }

    private synchronized long nextTicks() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
