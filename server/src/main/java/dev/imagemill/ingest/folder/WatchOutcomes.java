package dev.imagemill.ingest.folder;

import dev.imagemill.fault.Fault;
import dev.imagemill.ingest.folder.Arrivals.Waiting;
import dev.imagemill.ingest.folder.FolderWatch.Ended;
import dev.imagemill.ingest.folder.JournalEntry.Outcome;
import dev.imagemill.ingest.folder.WatchWork.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What follows from how a file ended: kept for good, told, or tried again. */
final class WatchOutcomes {

    /** What a file looks like that is still being copied. */
    private static final Set<String> CUT_OFF =
            Set.of("image-truncated", "image-corrupt", "not-an-image", "file-empty", "format-unsupported");

    private final WatchedFolders folders;
    private final FolderJournal journal;
    private final Arrivals arrivals;
    private final ErrorReport errors;
    private final WatchReport report;
    private final WatchPlan.Times times;
    private boolean once;
    private int failed;

    WatchOutcomes(
            WatchedFolders folders,
            FolderJournal journal,
            Arrivals arrivals,
            WatchReport report,
            WatchPlan.Times times) {
        this.folders = folders;
        this.journal = journal;
        this.arrivals = arrivals;
        this.errors = new ErrorReport(folders);
        this.report = report;
        this.times = times;
    }

    /** From now on, what fails for now is not tried again. */
    void tryOnce() {
        once = true;
    }

    /** Files that failed. */
    int failed() {
        return failed;
    }

    /** First the journal, on disk; then everything else. */
    void settle(List<Ended> through, Instant now) {
        List<JournalEntry> entries = new ArrayList<>();
        List<Ended> kept = new ArrayList<>();
        for (Ended ended : through) {
            switch (ended.ending()) {
                case Ending.Known known -> {
                    entries.add(known.entry());
                    kept.add(ended);
                }
                case Ending.Tried tried
                when !isAgain(tried.result(), ended.waiting(), now) -> {
                    entries.add(tried.entry());
                    kept.add(ended);
                }
                case Ending.Tried tried -> again(ended, tried.result(), now);
                case Ending.Untried untried -> again(ended, untried.result(), now);
                case Ending.Changed _ -> changed(ended.file(), now);
            }
        }
        try {
            journal.add(entries);
            kept.forEach(this::tell);
        } catch (IOException e) {
            report.trouble("the journal in " + folders.state() + " cannot be written (" + e.getMessage()
                    + "); free some space. What ended now is done again");
            kept.forEach(ended -> later(ended, now));
        }
    }

    /** A file went away before it ended. */
    void gone(Path file) {
        removeReport(folders.in().relativize(file));
    }

    /** Takes away what was said about files that are there no longer. */
    void forgetGone() {
        if (!Files.isDirectory(folders.in())) {
            return;
        }
        for (JournalEntry entry : journal.entries()) {
            Path relative = Path.of(entry.file());
            if (entry.outcome() == Outcome.FAILED && !Files.exists(folders.in().resolve(relative))) {
                removeReport(relative);
            }
        }
    }

    private void tell(Ended ended) {
        Path relative = folders.in().relativize(ended.file());
        switch (ended.ending()) {
            case Ending.Tried tried
            when tried.result().failed() -> {
                failed++;
                writeReport(relative, tried.result(), false);
                report.ended(tried.result(), false);
            }
            case Ending.Tried tried -> {
                removeReport(relative);
                report.ended(tried.result(), false);
            }
            case Ending.Known known when known.entry().outcome() == Outcome.OURS -> report.ours(ended.file());
            default -> {}
        }
    }

    private void again(Ended ended, FileResult result, Instant now) {
        if (isCutOff(result) && isPatient(ended.waiting(), now)) {
            arrivals.again(
                    ended.file(),
                    ended.waiting(),
                    now.plus(times.wait(ended.waiting().tries() + 1)));
            return;
        }
        writeReport(result.input().relative(), result, !once);
        report.ended(result, !once);
        if (once) {
            failed++;
        } else {
            later(ended, now);
        }
    }

    private void later(Ended ended, Instant now) {
        arrivals.again(
                ended.file(),
                ended.waiting(),
                now.plus(times.wait(ended.waiting().tries() + 1)));
    }

    private void changed(Path file, Instant now) {
        FileStamp stamp = FileStamp.of(file);
        if (stamp != null) {
            arrivals.seen(file, stamp, now);
        }
    }

    private boolean isAgain(FileResult result, Waiting waiting, Instant now) {
        return result.faults().stream().anyMatch(Fault::retryable) || (isCutOff(result) && isPatient(waiting, now));
    }

    private boolean isPatient(Waiting waiting, Instant now) {
        return now.isBefore(waiting.since().plus(times.patience()));
    }

    private static boolean isCutOff(FileResult result) {
        return result.faults().stream().anyMatch(fault -> CUT_OFF.contains(fault.code()));
    }

    private void writeReport(Path relative, FileResult result, boolean again) {
        try {
            errors.write(relative, result, again);
        } catch (IOException e) {
            report.trouble("the reason could not be written beside " + relative + " (" + e.getMessage() + ")");
        }
    }

    private void removeReport(Path relative) {
        try {
            errors.remove(relative);
        } catch (IOException e) {
            report.trouble("the old reason beside " + relative + " could not be removed (" + e.getMessage() + ")");
        }
    }
}
