package dev.imagemill.cli;

import dev.imagemill.cli.process.FolderProcessing;
import dev.imagemill.cli.process.ProcessOptions;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.ingest.folder.UsageException;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.libvips.LibvipsRendering;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./imagemill process}. */
@Command(
        name = "process",
        description = "Turns files and folders of pictures into renditions: DIR/{preset}/{relative path}. "
                + "Needs no server and no database.",
        footer = {
            "",
            "Example: ./imagemill process photos --preset thumbnail --preset compressed --out out",
            "",
            "Presets: thumbnail (200×200, cropped), compressed (JPEG 50, same size), web (within 1600×1600, WebP 80),",
            "cutout (the subject alone, PNG), cutout-white (the subject on white, trimmed to it, JPEG 90),",
            "or a JSON file of your own. Where the format changes, the new extension is added: a.png → a.png.jpg.",
            "Exit status: 0 all went well, 1 something failed, 2 wrong usage."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProcessCommand implements Callable<Integer> {

    /** More would only wait for memory: the renderer admits pictures by their size. */
    private static final int MAX_JOBS = 64;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Pictures, and folders of pictures.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> inputs;

    @Option(
            names = "--preset",
            required = true,
            paramLabel = "NAME|FILE.json",
            description = "What to make; can be given several times.")
    @SuppressWarnings("NullAway.Init")
    private List<String> presets;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", description = "Files worked on at once; as many as cores by default.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--recursive", description = "Go into folders inside of folders.")
    private boolean recursive;

    @Option(names = "--json", description = "Print one line of JSON for each file.")
    private boolean json;

    @Option(names = "--overwrite", description = "Make anew what is there already.")
    private boolean overwrite;

    ProcessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (jobs < 1 || jobs > MAX_JOBS) {
            throw new ParameterException(spec.commandLine(), "--jobs: expected 1 to " + MAX_JOBS + ", found " + jobs);
        }
        ProcessOptions options =
                new ProcessOptions(inputs, presets, out, jobs, recursive, json, overwrite, terminal.columns());
        Settings given = new Settings();
        RenderSettings settings = given.read("imagemill.render", RenderSettings.class);
        try (SubjectFinder subjects = CutoutParts.finder(given)) {
            LibvipsRendering rendering = LibvipsRendering.open(settings, subjects);
            FolderProcessing processing =
                    new FolderProcessing(rendering.renderer(), settings.limits(), terminal.out(), terminal.err());
            return processing.run(options) ? ExitStatus.OK : ExitStatus.FAILED;
        } catch (UsageException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
