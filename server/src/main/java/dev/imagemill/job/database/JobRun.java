package dev.imagemill.job.database;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs one job from its id: counts the attempt, has the work done, and writes down how it ended. Two commits: the count, before
 * the work, so that work that kills the process runs out of attempts; and the end, together with db-scheduler's row.
 */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    /** The renderer's admission had no room: nothing was tried. */
    private static final String NO_ROOM = "overloaded";

    private final JobTable jobs;
    private final ScheduledTasks tasks;
    private final JobHandlers handlers;
    private final TransactionOperations transaction;
    private final BackOff backOff;
    private final int usualAttempts;
    private final Clock clock;
    private final Map<UUID, Held> running = new ConcurrentHashMap<>();

    JobRun(
            JobTable jobs,
            ScheduledTasks tasks,
            JobHandlers handlers,
            TransactionOperations transaction,
            BackOff backOff,
            int usualAttempts,
            Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.handlers = handlers;
        this.transaction = transaction;
        this.backOff = backOff;
        this.usualAttempts = usualAttempts;
        this.clock = clock;
    }

    void run(UUID id, BooleanSupplier stopping) {
        Optional<Attempt> attempt = start(id);
        if (attempt.isEmpty()) {
            setAside(id);
            return;
        }
        Held held = new Held(attempt.get());
        running.put(id, held);
        Thrown thrown;
        boolean heard;
        try {
            thrown = work(held.attempt);
        } finally {
            heard = running.remove(id, held);
        }
        // What was interrupted still has to reach the database.
        Thread.interrupted();
        if (heard) {
            finish(held.attempt, thrown, stopping.getAsBoolean());
        }
    }

    /**
     * The right to say how an attempt ended: whoever takes it out of {@link #running} has it. Told apart by identity, since an
     * attempt that is handed back does not count, so that the next one has the same number.
     */
    private static final class Held {
        final Attempt attempt;

        Held(Attempt attempt) {
            this.attempt = attempt;
        }
    }

    private Optional<Attempt> start(UUID id) {
        return transaction.execute(status -> {
            Optional<Attempt> started = jobs.start(id);
            if (started.isPresent() && started.get().number() > maxAttempts(started.get())) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return started;
        });
    }

    private int maxAttempts(Attempt attempt) {
        return handlers.maxAttempts(attempt, usualAttempts);
    }

    /** Hands back what still runs, its attempts not counted; what the work says later is not heard. */
    void handBackAll() {
        running.forEach((id, held) -> {
            if (running.remove(id, held)) {
                LOG.info("job {} ({}) is handed back unfinished", id, held.attempt.type());
                putBack(held.attempt, null, clock.instant());
            }
        });
    }

    private record Thrown(@Nullable Throwable cause) {}

    private Thrown work(Attempt attempt) {
        try {
            handlers.handle(attempt);
            return new Thrown(null);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return new Thrown(e);
        }
    }

    private void finish(Attempt attempt, Thrown thrown, boolean stopping) {
        if (thrown.cause() == null) {
            end(attempt, null);
            return;
        }
        Fault fault = fault(attempt, thrown.cause());
        boolean later = thrown.cause() instanceof RetryLaterException;
        if (!fault.retryable()) {
            giveUp(attempt, fault);
        } else if (thrown.cause() instanceof RetryLaterException unheard && !unheard.begun()) {
            putBack(attempt, null, clock.instant().plus(unheard.waitAtLeast()));
        } else if (stopping && !later) {
            putBack(attempt, null, clock.instant());
        } else if (fault.code().equals(NO_ROOM) && !later) {
            putBack(attempt, null, clock.instant().plus(backOff.after(1)));
        } else if (attempt.number() >= maxAttempts(attempt)) {
            giveUp(attempt, usedUp(attempt, fault));
        } else {
            putBack(attempt, fault, clock.instant().plus(pause(attempt, thrown.cause())));
        }
    }

    private Duration pause(Attempt attempt, Throwable cause) {
        Duration usual = backOff.after(attempt.number());
        return cause instanceof RetryLaterException later && later.waitAtLeast().compareTo(usual) > 0
                ? later.waitAtLeast()
                : usual;
    }

    /**
     * A job that comes up but is not to be started. One before its time was withdrawn and submitted anew while it waited for a
     * thread; one without attempts left lost the last one with its process; anything else has ended already.
     */
    private void setAside(UUID id) {
        Optional<Instant> awaited = jobs.awaited(id);
        if (awaited.isPresent()) {
            transaction.executeWithoutResult(_ -> tasks.release(id, awaited.get()));
            return;
        }
        Optional<Attempt> last = jobs.last(id);
        if (last.isPresent()) {
            giveUp(last.get(), usedUp(last.get(), jobs.fault(id)));
        } else {
            transaction.executeWithoutResult(_ -> tasks.remove(id));
        }
    }

    private void giveUp(Attempt attempt, Fault fault) {
        if (!jobs.isLatest(attempt)) {
            // Its lease was lost: another worker has begun the next attempt, and nobody is told what became of this
            // one.
            return;
        }
        LOG.warn("job {} ({}) failed: {}: {}", attempt.job(), attempt.type(), fault.code(), fault.detail());
        try {
            handlers.gaveUp(attempt, fault);
        } catch (FaultException e) {
            if (!e.fault().code().equals("job-type-unknown")) {
                throw e;
            }
            LOG.warn("job {} ({}) has nobody to be told", attempt.job(), attempt.type());
        }
        end(attempt, fault);
    }

    private void end(Attempt attempt, @Nullable Fault fault) {
        transaction.executeWithoutResult(_ -> jobs.end(attempt, fault).ifPresent(ended -> {
            if (ended.state().equals(JobTable.QUEUED)) {
                tasks.release(attempt.job(), ended.notBefore());
            } else {
                tasks.remove(attempt.job());
            }
        }));
    }

    private void putBack(Attempt attempt, @Nullable Fault fault, Instant notBefore) {
        transaction.executeWithoutResult(_ ->
                jobs.putBack(attempt, fault, notBefore).ifPresent(earliest -> tasks.release(attempt.job(), earliest)));
    }

    private Fault fault(Attempt attempt, Throwable cause) {
        if (cause instanceof FaultException e) {
            LOG.info("job {} ({}), attempt {}: {}", attempt.job(), attempt.type(), attempt.number(), e.getMessage());
            return e.fault();
        }
        LOG.warn("job {} ({}), attempt {} went wrong", attempt.job(), attempt.type(), attempt.number(), cause);
        return Fault.temporary(
                FaultCategory.INTERNAL,
                "job-error",
                "The work stopped with an unexpected error (" + cause.getClass().getSimpleName()
                        + "); the log has the details.");
    }

    private static Fault usedUp(Attempt attempt, @Nullable Fault last) {
        String reason = last == null
                ? "the process ended while it was at work, perhaps for lack of memory"
                : last.code() + ": " + last.detail();
        return Fault.permanent(
                last == null ? FaultCategory.INTERNAL : last.category(),
                "attempts-used-up",
                "It was tried " + times(attempt.number()) + ", the last time without success (" + reason + ").");
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
