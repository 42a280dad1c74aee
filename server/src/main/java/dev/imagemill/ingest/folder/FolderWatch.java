package dev.imagemill.ingest.folder;

import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.folder.Arrivals.Waiting;
import dev.imagemill.ingest.folder.WatchWork.Ending;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Watches a folder: what lands in it is made into renditions, once.
 *
 * <p>One thread ({@link #run}) decides: it looks at what happened in the folder ({@link FolderEvents}, and a look at all of it
 * from time to time), waits until a file stays as it is ({@link Arrivals}), hands it to a worker ({@link WatchWork}) and keeps
 * what came of it ({@link FolderJournal}) before it tells anybody. A file that is in the journal as it lies in the folder is
 * never touched again; nor is one whose content is a rendition that was made here. So neither a restart nor renditions that come
 * back in make anything twice.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final WatchPlan plan;
    private final WatchedFolders folders;
    private final WatchState state;
    private final FolderScan scan;
    private final Arrivals arrivals;
    private final WatchOutcomes outcomes;
    private final GoneInputs goneInputs;
    private final WatchReport report;
    private final Clock clock;
    private final FolderEvents events;
    private final WatchWork work;
    private final ExecutorService workers;
    private final Set<Path> running = new HashSet<>();
    private final Set<Path> toldUnreadable = new HashSet<>();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean started;
    private volatile boolean stopping;
    private boolean first = true;
    private Instant nextScan = Instant.MIN;

    /** A file that a worker is through with. */
    record Ended(Path file, Waiting waiting, Ending ending) {}

    private FolderWatch(
            WatchPlan plan,
            WatchedFolders folders,
            WatchState state,
            FileProcessor processor,
            WatchReport report,
            Clock clock)
            throws IOException {
        this.plan = plan;
        this.folders = folders;
        this.state = state;
        this.report = report;
        this.clock = clock;
        this.scan = new FolderScan(folders, plan.recursive());
        this.arrivals = new Arrivals(plan.times().quiet());
        this.outcomes = new WatchOutcomes(folders, state.journal(), arrivals, report, plan.times());
        this.goneInputs = new GoneInputs(folders, state.journal(), processor);
        this.work = new WatchWork(folders, state.journal(), processor, plan.fingerprint());
        this.events = new FolderEvents(folders.in(), wake::release);
        this.workers = Executors.newFixedThreadPool(
                plan.jobs(), Thread.ofPlatform().name("folder-", 0).factory());
    }

    /**
     * Checks the folders and takes the output for this process.
     *
     * @throws FaultException {@code watch-folder-missing}, {@code watch-folder-unusable}, {@code watch-folders-same},
     *     {@code watch-in-inside-out}, {@code watch-out-in-use}
     */
    public static FolderWatch open(
            WatchPlan plan, ImageRenderer renderer, RenderLimits limits, WatchReport report, Clock clock) {
        WatchedFolders folders = WatchedFolders.open(plan.in(), plan.out());
        WatchState state = WatchState.open(folders, clock);
        try {
            FileProcessor processor = new FileProcessor(
                    renderer,
                    limits,
                    plan.presets(),
                    new OutputLayout(folders.out()),
                    true,
                    state.partialFiles(),
                    Set.of(),
                    folders::isGone);
            state.journal()
                    .entries()
                    .forEach(entry -> entry.outputs()
                            .forEach(o -> processor.claim(folders.out().resolve(o.file()), Path.of(entry.file()))));
            return new FolderWatch(plan, folders, state, processor, report, clock);
        } catch (IOException e) {
            state.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Watches until {@link #close}. */
    public void run() throws InterruptedException {
        started = true;
        try {
            while (!stopping) {
                step();
                await();
            }
            finish();
        } finally {
            stopped.countDown();
        }
    }

    /**
     * Works through what is there, as soon as it is written completely, and ends.
     *
     * @return whether all went well
     */
    public boolean runOnce() throws InterruptedException {
        started = true;
        try {
            outcomes.tryOnce();
            step();
            while (!stopping && !(arrivals.isEmpty() && running.isEmpty())) {
                await();
                step();
            }
            finish();
            return outcomes.failed() == 0;
        } finally {
            stopped.countDown();
        }
    }

    /** Stops; what is being worked on has ten seconds to end, then it is dropped and done after the next start. */
    @Override
    public void close() {
        stopping = true;
        wake.release();
        try {
            if (started && !stopped.await(2 * GRACE.toSeconds(), TimeUnit.SECONDS)) {
                report.trouble("still busy; what is unfinished is done after the next start");
            }
            workers.shutdownNow();
            events.close();
        } catch (IOException e) {
            report.trouble("stopping: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state.close();
        }
    }

    private void step() {
        Instant now = clock.instant();
        boolean missed = events.hasMissed();
        Set<Path> happened = events.drain();
        if (missed || !now.isBefore(nextScan)) {
            scanAll(now);
        } else {
            happened.forEach(path -> look(path, now));
        }
        settle(now);
        begin(now);
    }

    private void scanAll(Instant now) {
        scan.run(folders.in(), finder(now));
        outcomes.forgetGone();
        forgetGone(now);
        nextScan = now.plus(plan.times().rescan());
        if (first) {
            first = false;
            report.started(folders.in(), folders.out(), arrivals.size());
        }
    }

    private void forgetGone(Instant now) {
        try {
            goneInputs.look(now);
        } catch (IOException e) {
            report.trouble("the journal in " + folders.state() + " cannot be written (" + e.getMessage()
                    + "); free some space");
        }
    }

    private void look(Path path, Instant now) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            scan.run(path, finder(now));
        } else {
            arrivals.forget(path);
        }
    }

    private FolderScan.Finder finder(Instant now) {
        return new FolderScan.Finder() {
            @Override
            public void folder(Path folder) {
                try {
                    events.add(folder);
                } catch (IOException e) {
                    unreadable(folder, e);
                }
            }

            @Override
            public void picture(Path file, FileStamp stamp) {
                found(file, stamp, now);
            }

            @Override
            public void unreadable(Path path, IOException why) {
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && toldUnreadable.add(path)) {
                    report.trouble(
                            path + " cannot be watched (" + why.getClass().getSimpleName() + "); it is tried again");
                }
            }
        };
    }

    private void found(Path file, FileStamp stamp, Instant now) {
        JournalEntry known = state.journal().find(folders.in().relativize(file).toString());
        boolean done = known != null && known.isOf(stamp) && known.presets().equals(work.fingerprint());
        if (done || running.contains(file)) {
            return;
        }
        Instant modified = Instant.EPOCH.plusNanos(stamp.modified());
        if (first && modified.plus(plan.times().patience()).isBefore(now)) {
            arrivals.seenOld(file, stamp, modified, now);
        } else {
            arrivals.seen(file, stamp, now);
        }
    }

    private void begin(Instant now) {
        while (running.size() < plan.jobs()) {
            Map.Entry<Path, Waiting> due = arrivals.take(now);
            if (due == null) {
                return;
            }
            Path file = due.getKey();
            FileStamp stamp = FileStamp.of(file);
            if (stamp == null) {
                outcomes.gone(file);
            } else if (stamp.equals(due.getValue().stamp())) {
                running.add(file);
                workers.execute(() -> work(file, due.getValue()));
            } else {
                arrivals.seen(file, stamp, now);
            }
        }
    }

    private void work(Path file, Waiting waiting) {
        ended.add(new Ended(file, waiting, work.run(file, waiting.stamp())));
        wake.release();
    }

    private void settle(Instant now) {
        List<Ended> through = new ArrayList<>();
        for (Ended next = ended.poll(); next != null; next = ended.poll()) {
            through.add(next);
            running.remove(next.file());
        }
        if (!through.isEmpty()) {
            outcomes.settle(through, now);
        }
    }

    private void await() throws InterruptedException {
        Instant due = arrivals.nextDue();
        Instant next = due != null && due.isBefore(nextScan) && running.size() < plan.jobs() ? due : nextScan;
        long millis = Math.max(1, Duration.between(clock.instant(), next).toMillis() + 1);
        if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void finish() throws InterruptedException {
        workers.shutdown();
        if (workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            settle(clock.instant());
        }
    }
}
