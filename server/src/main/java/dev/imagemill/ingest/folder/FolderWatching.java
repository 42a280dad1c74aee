package dev.imagemill.ingest.folder;

import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The folder that the server watches with the renderer that all its work shares; nothing where the setting is off. */
final class FolderWatching implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatching.class);

    private final @Nullable WatchPlan plan;
    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final Clock clock;
    private @Nullable FolderWatch watch;

    FolderWatching(@Nullable WatchPlan plan, ImageRenderer renderer, RenderLimits limits, Clock clock) {
        this.plan = plan;
        this.renderer = renderer;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (plan != null) {
            FolderWatch opened = FolderWatch.open(plan, renderer, limits, new LoggedReport(), clock);
            Thread.ofPlatform().name("folder-watch").start(() -> run(opened));
            watch = opened;
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }

    private static void run(FolderWatch watch) {
        try {
            watch.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The folder is watched no longer, through a fault of ours; start again", e);
        }
    }
}
