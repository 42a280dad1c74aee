package dev.imagemill.catalog;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes ids for new images: version 7 UUIDs (RFC 9562, section 5.7), each greater than the one before.
 *
 * <p>The 48 bits of milliseconds and the 12 bits behind them are one counter (section 6.2, methods 1 and 3): it follows the
 * clock, starts each millisecond at a random place in the lower half, and goes on by one where the clock stands still or
 * goes back. The other 62 bits are random.
 */
public final class ImageIds {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_START = 1 << (COUNTER_BITS - 1);
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_10 = 1L << 63;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public ImageIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public ImageId next() {
        long fresh = (clock.millis() << COUNTER_BITS) | random.nextInt(COUNTER_START);
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, fresh));
        long high = ((tick & ~COUNTER_MASK) << (Short.SIZE - COUNTER_BITS)) | VERSION_7 | (tick & COUNTER_MASK);
        long low = (random.nextLong() >>> 2) | VARIANT_10;
        return new ImageId(new UUID(high, low));
    }
}
