package dev.imagemill.job.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.imagemill.job.Lane;
import dev.imagemill.job.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work on the jobs of one lane, in db-scheduler's hands: it polls, picks, renews leases and finds those of dead
 * processes.
 */
final class LaneWorkers {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final double LOOK_AGAIN_AT = 0.5;
    private static final double LOOK_FOR = 3.0;

    private final DataSource dataSource;
    private final JobSettings settings;
    private final int describers;
    private final JobRun jobRun;
    private final JobSweep sweep;
    private final LaneQueue lane;
    private final Clock clock;
    private volatile boolean paused;
    private @Nullable Scheduler scheduler;

    LaneWorkers(
            DataSource dataSource,
            JobSettings settings,
            int describers,
            JobRun jobRun,
            JobSweep sweep,
            LaneQueue lane,
            Clock clock) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.describers = describers;
        this.jobRun = jobRun;
        this.sweep = sweep;
        this.lane = lane;
        this.clock = clock;
    }

    /** Without effect where it has been started, or has no threads. */
    synchronized void start() {
        if (scheduler != null || threads() == 0) {
            return;
        }
        sweep.atStart();
        Scheduler started = build();
        scheduler = started;
        lane.wakeUp().connect(threads(), started::triggerCheckForDueExecutions);
        started.start();
    }

    /** Takes no more work, lets what runs come to its end, and hands back what does not within the grace. */
    synchronized void stop() {
        Scheduler running = scheduler;
        if (running == null) {
            return;
        }
        lane.wakeUp().connect(0, () -> {});
        running.stop();
        jobRun.handBackAll();
        scheduler = null;
    }

    /** Starts no more jobs until {@link #resume}; those that run go on. */
    synchronized void pause() {
        paused = true;
        if (scheduler != null) {
            scheduler.pause();
        }
    }

    synchronized void resume() {
        paused = false;
        if (scheduler != null) {
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
    }

    synchronized boolean isRunning() {
        return scheduler != null;
    }

    private Scheduler build() {
        CustomTask<Void> job = Tasks.custom(ScheduledTasks.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
                .onDeadExecution((dead, _) -> sweep.releaseDead(
                        UUID.fromString(dead.getExecution().taskInstance.getId())))
                .execute(this::execute);
        RecurringTask<Void> sweeping =
                Tasks.recurring("job-sweep", FixedDelay.of(SWEEP_EVERY)).execute((_, _) -> sweep.run());
        return Scheduler.create(dataSource, List.of(job))
                .tableName(ScheduledTasks.table(lane.lane()))
                .enablePriority()
                .startTasks(sweeping)
                .threads(threads())
                .executorService(executor())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .clock(clock::instant)
                .pollingInterval(settings.poll())
                .pollUsingFetch(LOOK_AGAIN_AT, LOOK_FOR)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.grace().dividedBy(2))
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    private int threads() {
        return settings.workers(lane.lane(), describers);
    }

    /** Rendering calls foreign code, which holds on to its thread; the others mostly wait. */
    private ExecutorService executor() {
        String name = "job-" + lane.lane().name().toLowerCase(Locale.ROOT) + "-";
        ThreadFactory factory = lane.lane() == Lane.RENDER
                ? Thread.ofPlatform().name(name, 1).factory()
                : Thread.ofVirtual().name(name, 1).factory();
        return Executors.newFixedThreadPool(threads(), factory);
    }

    /** Returns a completion that does nothing: the run has written db-scheduler's row itself, together with the job's. */
    private CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        UUID id = UUID.fromString(task.getId());
        if (paused) {
            lane.tasks().release(id, clock.instant());
            return (_, _) -> {};
        }
        Urgency urgency = task.getPriority() > Priority.LOW ? Urgency.URGENT : Urgency.BULK;
        lane.wakeUp().busy(urgency);
        try {
            jobRun.run(id, () -> context.getSchedulerState().isShuttingDown());
        } finally {
            lane.wakeUp().free(urgency);
        }
        return (_, _) -> {};
    }
}
