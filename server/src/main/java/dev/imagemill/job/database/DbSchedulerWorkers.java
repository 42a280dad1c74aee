package dev.imagemill.job.database;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/** The workers of all lanes in this process. */
public final class DbSchedulerWorkers implements SmartLifecycle {

    private final List<LaneWorkers> lanes;

    DbSchedulerWorkers(List<LaneWorkers> lanes) {
        this.lanes = List.copyOf(lanes);
    }

    @Override
    public void start() {
        lanes.forEach(LaneWorkers::start);
    }

    /**
     * Takes no more work, lets what runs come to its end, and hands back what does not within the grace: all lanes at the same
     * time, so that they share one grace.
     */
    @Override
    public void stop() {
        CompletableFuture.allOf(lanes.stream()
                        .map(lane -> CompletableFuture.runAsync(lane::stop, Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    /** Starts no more jobs until {@link #resume}; those that run go on. */
    public void pause() {
        lanes.forEach(LaneWorkers::pause);
    }

    public void resume() {
        lanes.forEach(LaneWorkers::resume);
    }

    @Override
    public boolean isRunning() {
        return lanes.stream().anyMatch(LaneWorkers::isRunning);
    }
}
