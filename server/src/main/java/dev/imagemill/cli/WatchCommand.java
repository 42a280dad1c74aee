package dev.imagemill.cli;

import dev.imagemill.cli.watch.JsonWatchReport;
import dev.imagemill.cli.watch.TextWatchReport;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.ingest.folder.FolderWatch;
import dev.imagemill.ingest.folder.PresetArguments;
import dev.imagemill.ingest.folder.UsageException;
import dev.imagemill.ingest.folder.WatchPlan;
import dev.imagemill.ingest.folder.WatchReport;
import dev.imagemill.ingest.folder.WatchSettings;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.libvips.LibvipsRendering;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./imagemill watch}. */
@Command(
        name = "watch",
        description = "Watches a folder: each picture that lands in it becomes OUT/{preset}/{its path in IN}, once. "
                + "Needs no server and no database.",
        footer = {
            "",
            "Example: ./imagemill watch inbox renditions --preset web --preset thumbnail",
            "",
            "A file is taken when it has not changed for two seconds (IMAGEMILL_WATCH_QUIET). What fails is said beside it,",
            "in NAME.error.txt. What was done is kept in OUT/.imagemill, so that a restart does nothing twice. docs/watch.md",
            "Exit status: 0 all went well, 1 something failed, 2 wrong usage."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WatchCommand implements Callable<Integer> {

    private static final int MAX_JOBS = 64;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "Where pictures land.")
    @SuppressWarnings("NullAway.Init")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Where renditions go; may lie inside of IN.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--preset",
            required = true,
            paramLabel = "NAME|FILE.json",
            description = "What to make; can be given several times.")
    @SuppressWarnings("NullAway.Init")
    private List<String> presets;

    @Option(names = "--jobs", paramLabel = "N", description = "Files worked on at once; as many as cores by default.")
    private @Nullable Integer jobs;

    @Option(
            names = "--recursive",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether folders inside of IN count; they do by default.")
    private boolean recursive;

    @Option(names = "--once", description = "Do what is there and end.")
    private boolean once;

    @Option(names = "--json", description = "Print one line of JSON for each file.")
    private boolean json;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = new Settings();
        WatchPlan plan = plan(settings.read("imagemill.watch", WatchSettings.class));
        RenderSettings rendering = settings.read("imagemill.render", RenderSettings.class);
        WatchReport report =
                json ? new JsonWatchReport(terminal.out(), terminal.err()) : new TextWatchReport(terminal.err());
        try (SubjectFinder subjects = CutoutParts.finder(settings);
                FolderWatch watch = FolderWatch.open(
                        plan,
                        LibvipsRendering.open(rendering, subjects).renderer(),
                        rendering.limits(),
                        report,
                        Clock.systemUTC())) {
            Thread onStop = new Thread(watch::close, "stop-watching");
            Runtime.getRuntime().addShutdownHook(onStop);
            try {
                return watch(watch);
            } finally {
                removeHook(onStop);
            }
        }
    }

    private int watch(FolderWatch watch) throws InterruptedException {
        if (once) {
            return watch.runOnce() ? ExitStatus.OK : ExitStatus.FAILED;
        }
        watch.run();
        return ExitStatus.OK;
    }

    private WatchPlan plan(WatchSettings settings) {
        int workers = jobs == null ? settings.workers() : jobs;
        if (workers < 1 || workers > MAX_JOBS) {
            throw new ParameterException(
                    spec.commandLine(), "--jobs: expected 1 to " + MAX_JOBS + ", found " + workers);
        }
        try {
            return new WatchPlan(in, out, PresetArguments.read(presets), recursive, workers, settings.times());
        } catch (UsageException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is stopping: the hook runs, or has run.
            return;
        }
    }
}
