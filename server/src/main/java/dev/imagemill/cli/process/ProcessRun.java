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
    Progress run(List<InputFile> files) throws InterruptedException {
        long start = System.nanoTime();
        Progress progress = Progress.start(files.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
            ExecutorCompletionService<FileResult> results = new ExecutorCompletionService<>(workers);
            files.forEach(file -> results.submit(() -> processor.process(file)));
            for (int i = 0; i < files.size(); i++) {
                FileResult result = results.take().get();
                progress = progress.plus(result, Duration.ofNanos(System.nanoTime() - start));
                report.fileDone(result, progress);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        report.finished(progress);
        return progress;
    }
}
