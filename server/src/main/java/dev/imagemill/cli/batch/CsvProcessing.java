package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvFile;
import dev.imagemill.batch.csv.CsvLimits;
import dev.imagemill.cli.process.ProgressBar;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.ImageFetcher;
import dev.imagemill.ingest.folder.FileProcessor;
import dev.imagemill.ingest.folder.OutputLayout;
import dev.imagemill.ingest.folder.PartialFiles;
import dev.imagemill.ingest.folder.PresetArguments;
import dev.imagemill.ingest.folder.UsageException;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.transform.Preset;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The whole of {@code ./imagemill batch}, from what was typed to the exit status. */
public final class CsvProcessing {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final Function<Path, ImageFetcher> fetchers;
    private final CsvLimits csvLimits;
    private final PrintStream out;
    private final PrintStream err;

    /** @param fetchers of what arrives in a folder */
    public CsvProcessing(
            ImageRenderer renderer,
            RenderLimits limits,
            Function<Path, ImageFetcher> fetchers,
            CsvLimits csvLimits,
            PrintStream out,
            PrintStream err) {
        this.renderer = renderer;
        this.limits = limits;
        this.fetchers = fetchers;
        this.csvLimits = csvLimits;
        this.out = out;
        this.err = err;
    }

    /**
     * Does it. When the process is told to stop meanwhile, what is unfinished is deleted; the next run goes on from there.
     *
     * @return whether everything went well
     * @throws UsageException where it cannot be begun; nothing was written
     */
    public boolean run(BatchOptions options) throws InterruptedException {
        List<Preset> presets = PresetArguments.read(options.presets());
        if (!Files.isRegularFile(options.file())) {
            throw new UsageException(options.file() + ": no such file");
        }
        CsvFile file;
        int images;
        try {
            file = CsvFile.open(options.file(), csvLimits);
            images = file.preview().distinctImages();
        } catch (FaultException e) {
            throw new UsageException(options.file() + ": " + e.fault().detail());
        } catch (UncheckedIOException e) {
            throw new UsageException(options.file() + ": the file cannot be read");
        }
        return PartialFiles.during(options.out(), partial -> new Run(options, presets, partial).of(file, images));
    }

    /** One run, with its folder for what is unfinished. */
    private final class Run {
        private final BatchOptions options;
        private final List<Preset> presets;
        private final PartialFiles partialFiles;
        private final BatchReport report;

        Run(BatchOptions options, List<Preset> presets, PartialFiles partialFiles) {
            this.options = options;
            this.presets = presets;
            this.partialFiles = partialFiles;
            this.report = options.json()
                    ? new JsonBatchReport(out)
                    : new TextBatchReport(err, new ProgressBar(err, options.columns()));
        }

        boolean of(CsvFile file, int images) throws InterruptedException {
            Retries retries = new Retries(
                    options.tries(), FIRST_WAIT, LONGEST_WAIT, options.patience(), RandomGenerator.getDefault());
            Map<String, Ended> ended;
            try (ExecutorService renderers = Executors.newFixedThreadPool(options.jobs());
                    BatchRun run = new BatchRun(work(renderers), retries, new Tally(report, images), options.out())) {
                ended = run.run(file);
            }
            ResultFiles.Written written = new ResultFiles(partialFiles, options.out(), ended).write(file);
            report.written(written.result(), written.failed());
            return written.failed().isEmpty();
        }

        private OrderWork work(ExecutorService renderers) {
            FileProcessor processor = new FileProcessor(
                    renderer, limits, presets, new OutputLayout(options.out()), options.overwrite(), partialFiles);
            FilesThere there = options.overwrite() ? FilesThere.none() : FilesThere.below(options.out(), presets);
            return new OrderWork(
                    fetchers.apply(partialFiles.folder()), processor, renderers, renderer, limits, presets, there);
        }
    }
}
