package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.cli.process.Progress;
import dev.imagemill.ingest.folder.FileResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the work stands, and what became of each address so far. Safe for many threads. */
final class Tally {

    private final BatchReport report;
    private final long start = System.nanoTime();
    private final Map<String, Ended> ended = new HashMap<>();
    private Progress progress;
    private int open;
    private @Nullable Throwable broken;

    /** @param images how many distinct ones there will be */
    Tally(BatchReport report, int images) {
        this.report = report;
        this.progress = Progress.start(images);
    }

    synchronized void begun() {
        open++;
    }

    synchronized void ended(Order order, FileResult result, Ended outcome) {
        ended.put(order.url().toString(), outcome);
        progress = progress.plus(result, Duration.ofNanos(System.nanoTime() - start));
        report.imageDone(order, result, progress);
        open--;
        notifyAll();
    }

    synchronized void rowFault(CsvFault fault) {
        report.rowFault(fault);
    }

    /** Something went wrong that is a fault of ours: the whole run ends. */
    synchronized void broke(Throwable cause) {
        broken = cause;
        notifyAll();
    }

    synchronized void requireWhole() {
        if (broken != null) {
            throw new IllegalStateException(broken);
        }
    }

    /** Waits until everything has ended that has begun. */
    synchronized Map<String, Ended> await() throws InterruptedException {
        while (open > 0 && broken == null) {
            wait();
        }
        requireWhole();
        report.finished(progress);
        return ended;
    }
}
