package dev.imagemill.notify;

import dev.imagemill.notify.mail.MailLedger;
import dev.imagemill.notify.webhook.DeliveryLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets notifications, mails and deliveries that ended long ago; a few at a time, so that others get at the database between. */
final class Retention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int CHUNK = 200;
    private static final long FIRST_MINUTES = 5;
    private static final long EVERY_MINUTES = 60;

    private final List<Forgetful> places;
    private final Duration keepFor;
    private final Clock clock;
    private @Nullable ScheduledExecutorService schedule;
    private @Nullable Future<?> sweep;

    Retention(DeliveryLedger deliveries, MailLedger mails, Notifications notifications, Duration keepFor, Clock clock) {
        this.places = List.of(deliveries::forgetBefore, mails::forgetBefore, notifications::forgetBefore);
        this.keepFor = keepFor;
        this.clock = clock;
    }

    /** Forgets what is older, at most so many; true where there may be more. */
    @FunctionalInterface
    private interface Forgetful {
        boolean forgetBefore(Instant time, int limit);
    }

    void run() {
        Instant before = clock.instant().minus(keepFor);
        for (Forgetful place : places) {
            while (!Thread.currentThread().isInterrupted() && place.forgetBefore(before, CHUNK)) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("notify-retention").factory());
        sweep = started.scheduleWithFixedDelay(this::runUnlessItFails, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        schedule = started;
    }

    private void runUnlessItFails() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warn("old notifications and deliveries could not be deleted; it is tried again in an hour", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (schedule != null) {
            schedule.shutdownNow();
            schedule = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return sweep != null && !sweep.isDone();
    }
}
