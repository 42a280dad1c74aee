package dev.imagemill.ingest;

import dev.imagemill.catalog.IntakeLedger;
import dev.imagemill.fault.FaultException;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Deletes bytes that were stored by a process which died before they had an image. */
final class IntakeSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeSweep.class);
    /** Twice the time in which an image can be added, since the clocks of two machines differ a little. */
    private static final Duration ABANDONED_AFTER = IntakeLedger.TIME_TO_ADD.multipliedBy(2);

    private static final int CHUNK = 200;
    private static final long FIRST_MINUTES = 1;
    private static final long EVERY_MINUTES = 30;

    private final IntakeLedger intake;
    private final ObjectStore objects;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private volatile @Nullable Future<?> sweeping;

    /** @param timer runs it; shut down by {@link #stop} */
    IntakeSweep(IntakeLedger intake, ObjectStore objects, Clock clock, ScheduledExecutorService timer) {
        this.intake = intake;
        this.objects = objects;
        this.clock = clock;
        this.timer = timer;
    }

    /** Ends where the store refuses: the rest waits for the next time. */
    void run() {
        List<ObjectKey> abandoned = abandoned();
        while (!abandoned.isEmpty() && !Thread.currentThread().isInterrupted()) {
            for (ObjectKey original : abandoned) {
                objects.delete(original);
                intake.forget(original);
                LOG.info("{} was stored by a process that ended before it was an image; it is deleted", original);
            }
            abandoned = abandoned();
        }
    }

    private List<ObjectKey> abandoned() {
        return intake.begunBefore(clock.instant().minus(ABANDONED_AFTER), CHUNK);
    }

    private void runUnlessItFails() {
        try {
            run();
        } catch (FaultException | DataAccessException e) {
            LOG.warn("bytes without an image could not be deleted; it is tried again in half an hour", e);
        }
    }

    @Override
    public void start() {
        sweeping = timer.scheduleWithFixedDelay(this::runUnlessItFails, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        sweeping = null;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return sweeping != null;
    }
}
