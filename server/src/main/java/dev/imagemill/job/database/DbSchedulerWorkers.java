package dev.imagemill.job.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The threads that work on jobs, in db-scheduler's hands: it polls, picks, renews leases and finds those of dead processes. */
public final class DbSchedulerWorkers implements SmartLifecycle {

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final double LOOK_AGAIN_AT = 0.5;
    private static final double LOOK_FOR = 3.0;

    private final DataSource dataSource;
    private final JobSettings settings;
    private final JobRun jobRun;
    private final JobSweep sweep;
    private final ScheduledTasks tasks;
    private final WakeUp wakeUp;
    private final Clock clock;
    private volatile boolean paused;
    private @Nullable Scheduler scheduler;

    DbSchedulerWorkers(
            DataSource dataSource,
            JobSettings settings,
            JobRun jobRun,
            JobSweep sweep,
            ScheduledTasks tasks,
            WakeUp wakeUp,
            Clock clock) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.jobRun = jobRun;
        this.sweep = sweep;
        this.tasks = tasks;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (scheduler != null || settings.threads() == 0) {
            return;
        }
        sweep.atStart();
        Scheduler started = build();
        scheduler = started;
        wakeUp.connect(settings.threads(), started::triggerCheckForDueExecutions);
        started.start();
    }

    /** Takes no more work, lets what runs come to its end, and hands back what does not within the grace. */
    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running == null) {
            return;
        }
        wakeUp.connect(0, () -> {});
        running.stop();
        jobRun.handBackAll();
        scheduler = null;
    }

    /** Starts no more jobs until {@link #resume}; those that run go on. */
    public synchronized void pause() {
        paused = true;
        if (scheduler != null) {
            scheduler.pause();
        }
    }

    public synchronized void resume() {
        paused = false;
        if (scheduler != null) {
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized boolean isRunning() {
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
                .startTasks(sweeping)
                .threads(settings.threads())
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

    /** Returns a completion that does nothing: the run has written db-scheduler's row itself, together with the job's. */
    private CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        UUID id = UUID.fromString(task.getId());
        if (paused) {
            tasks.release(id, clock.instant());
            return (_, _) -> {};
        }
        wakeUp.busy();
        try {
            jobRun.run(id, () -> context.getSchedulerState().isShuttingDown());
        } finally {
            wakeUp.free();
        }
        return (_, _) -> {};
    }
}
