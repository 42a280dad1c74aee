package dev.imagemill.cli.process;

import dev.imagemill.ingest.folder.FileProcessor;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.InputFile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Works through the files with a fixed number of platform threads and reports from one. */
final class ProcessRun {

    private final FileProcessor processor;
    private final Report report;
    private final int jobs;

    ProcessRun(FileProcessor processor, Report report, int jobs) {
        this.processor = processor;
        this.report = report;
        this.jobs = jobs;
    }

    /** How it ended, when every file has. */
    Progress run(FoundFiles found) throws InterruptedException {
        long start = System.nanoTime();
        Progress progress = Progress.start(found.total());
        for (FileResult unreadable : found.unreadable()) {
            progress = progress.plus(unreadable, Duration.ofNanos(System.nanoTime() - start));
            report.fileDone(unreadable, progress);
        }
        List<InputFile> files = found.files();
        try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
            ExecutorCompletionService<FileResult> results = new ExecutorCompletionService<>(workers);
            files.forEach(file -> results.submit(() -> processor.process(file)));
            for (int i = 0; i < files.size(); i++) {
                FileResult result = next(results, workers);
                progress = progress.plus(result, Duration.ofNanos(System.nanoTime() - start));
                report.fileDone(result, progress);
            }
        }
        report.finished(progress);
        return progress;
    }

    /** What a file does not take down with it, such as an error of the JVM, ends the run at once. */
    private static FileResult next(ExecutorCompletionService<FileResult> results, ExecutorService workers)
            throws InterruptedException {
        try {
            return results.take().get();
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw new IllegalStateException(e.getCause());
        }
    }
}
