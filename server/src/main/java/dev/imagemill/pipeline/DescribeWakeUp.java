package dev.imagemill.pipeline;

import dev.imagemill.describe.Pause;
import dev.imagemill.describe.SpreadTimes;
import dev.imagemill.ingest.DescriptionOrders;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the start for images that wait for what a restart may have changed: a budget that was raised, a key that was mended. They go on
 * at once, one after the other.
 */
final class DescribeWakeUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DescribeWakeUp.class);

    private final DescriptionOrders orders;
    private final DescribeBudget budget;
    private final int perMinute;
    private final Clock clock;
    private @Nullable Thread running;

    DescribeWakeUp(DescriptionOrders orders, DescribeBudget budget, int perMinute, Clock clock) {
        this.orders = orders;
        this.budget = budget;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = Thread.ofVirtual().name("describe-wake-up").start(this::wakeAnyway);
    }

    @Override
    public synchronized void stop() {
        Thread thread = running;
        running = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    private void wakeAnyway() {
        try {
            wake();
        } catch (RuntimeException e) {
            LOG.warn("images that wait to be described were not looked at; they go on at their time", e);
        }
    }

    private void wake() {
        Set<String> codes = new HashSet<>(Set.of(Pause.IMPOSED));
        if (budget.hasRoom()) {
            codes.add(DescribeBudget.SPENT);
        }
        SpreadTimes times = new SpreadTimes(perMinute);
        int woken = orders.wake(codes, () -> times.next(clock.instant()));
        if (woken > 0) {
            LOG.info("{} images that waited to be described go on.", woken);
        }
    }
}
