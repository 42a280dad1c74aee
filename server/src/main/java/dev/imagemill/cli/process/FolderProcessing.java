package dev.imagemill.cli.process;

import dev.imagemill.ingest.folder.FileProcessor;
import dev.imagemill.ingest.folder.InputFile;
import dev.imagemill.ingest.folder.OutputLayout;
import dev.imagemill.ingest.folder.PartialFiles;
import dev.imagemill.ingest.folder.PresetArguments;
import dev.imagemill.ingest.folder.UsageException;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.transform.Preset;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole of {@code ./imagemill process}, from what was typed to the exit status. */
public final class FolderProcessing {

    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final PrintStream out;
    private final PrintStream err;

    public FolderProcessing(ImageRenderer renderer, RenderLimits limits, PrintStream out, PrintStream err) {
        this.renderer = renderer;
        this.limits = limits;
        this.out = out;
        this.err = err;
    }

    /**
     * Does it. When the process is told to stop meanwhile, what is unfinished is deleted.
     *
     * @return whether everything went well
     * @throws UsageException where it cannot be begun; nothing was written
     */
    public boolean run(ProcessOptions options) throws InterruptedException {
        List<Preset> presets = PresetArguments.read(options.presets());
        FoundFiles found = new InputFiles(outputs(options.out(), presets), options.recursive()).find(options.inputs());
        requireDistinct(found.files());
        if (found.files().isEmpty() && found.unreadable().isEmpty()) {
            throw new UsageException("no pictures found" + (options.recursive() ? "" : "; --recursive looks deeper"));
        }
        return PartialFiles.during(
                options.out(),
                partialFiles -> run(options, presets, found, partialFiles).failed() == 0);
    }

    /** What this run writes to. */
    private static List<Path> outputs(Path out, List<Preset> presets) {
        return Stream.concat(
                        Stream.of(out),
                        presets.stream().map(preset -> out.resolve(preset.name().value())))
                .toList();
    }

    private Progress run(ProcessOptions options, List<Preset> presets, FoundFiles found, PartialFiles partialFiles)
            throws InterruptedException {
        FileProcessor processor = new FileProcessor(
                renderer,
                limits,
                presets,
                new OutputLayout(options.out()),
                options.overwrite(),
                partialFiles,
                found.realPaths());
        Report report =
                options.json() ? new JsonReport(out) : new TextReport(err, new ProgressBar(err, options.columns()));
        return new ProcessRun(processor, report, options.jobs()).run(found);
    }

    private static void requireDistinct(List<InputFile> files) {
        Map<Path, InputFile> seen = new HashMap<>();
        for (InputFile file : files) {
            InputFile other = seen.putIfAbsent(file.relative(), file);
            if (other != null) {
                throw new UsageException(other.path() + " and " + file.path() + " would be written to the same name; "
                        + "process them in two runs with two --out folders");
            }
        }
    }
}
