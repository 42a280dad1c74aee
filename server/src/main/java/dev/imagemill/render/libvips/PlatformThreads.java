package dev.imagemill.render.libvips;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has foreign calls done on platform threads. A virtual thread keeps the one it runs on for as long as such a call takes, and there
 * are only as many of those as cores: a few long calls would stop every other virtual thread of the process, so every request. Work of
 * virtual threads is handed to a few threads of its own, and its caller waits; a platform thread does its work itself.
 */
final class PlatformThreads {

    /** Callers are bounded where they come from; this is for when they are not. */
    private static final int MOST_WAITING = 1024;

    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    /** @param most how many there are at one time, ≥ 1; made when they are needed, ended when they are not */
    PlatformThreads(int most, ThreadFactory factory) {
        this.threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), factory);
        this.threads.allowCoreThreadTimeOut(true);
    }

    /** As many as there are cores, that do not keep the process alive. */
    static PlatformThreads named(String name) {
        return new PlatformThreads(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /**
     * Does the work. Where the caller is interrupted meanwhile, it waits all the same, since foreign work ends by its deadline and the
     * files are in use until then; the mark is set again.
     *
     * @throws dev.imagemill.fault.FaultException {@code overloaded}, retryable, where too much waits already
     */
    <T> T call(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        Future<T> future;
        try {
            future = threads.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw Fault.temporary(
                            FaultCategory.OVERLOADED,
                            "overloaded",
                            MOST_WAITING
                                    + " pictures wait to be looked at, which is all there is room for; try again in a"
                                    + " few seconds.")
                    .toException(e);
        }
        return result(future);
    }

    private static <T> T result(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
