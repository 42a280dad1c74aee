package dev.imagemill.cli;

import dev.imagemill.batch.BatchSettings;
import dev.imagemill.cli.batch.BatchOptions;
import dev.imagemill.cli.batch.CsvProcessing;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.SettingException;
import dev.imagemill.ingest.ImageFetcher;
import dev.imagemill.ingest.IngestSettings;
import dev.imagemill.ingest.StagingFolder;
import dev.imagemill.ingest.fetch.FetchSettings;
import dev.imagemill.ingest.fetch.HttpImageFetcher;
import dev.imagemill.ingest.folder.UsageException;
import dev.imagemill.outbound.ApacheOutboundHttp;
import dev.imagemill.outbound.OutboundHttp;
import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.libvips.LibvipsRendering;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./imagemill batch}. */
@Command(
        name = "batch",
        description =
                "Fetches the pictures that a CSV names by URL and makes renditions of them: DIR/{preset}/{id}-{name}-{hash}. "
                        + "Needs no server and no database.",
        footer = {
            "",
            "Example: ./imagemill batch products.csv --preset thumbnail --preset compressed --out out",
            "",
            "The CSV has a header; one column, such as image_url, holds one or more URLs. The same URL is fetched once.",
            "DIR/result.csv has the rows given, in their order, with files, sizes, status, reason and notices; DIR/failed.csv only",
            "what failed, ready to be tried again. A second run goes on where the first was stopped.",
            "Only public addresses are fetched, unless --allow or imagemill.outbound.allow opens others.",
            "Exit status: 0 all went well, 1 something failed, 2 wrong usage."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BatchCommand implements Callable<Integer> {

    private static final int MAX_JOBS = 64;
    private static final int MAX_TRIES = 100;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "The rows, with URLs of pictures.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--preset",
            paramLabel = "NAME|FILE.json",
            description = "What to make; can be given several times. compressed by default.")
    private List<String> presets = List.of("compressed");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", description = "Pictures rendered at once; as many as cores by default.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "Tries of what may pass, such as a timeout; imagemill.batch.max-tries by default.")
    private @Nullable Integer tries;

    @Option(
            names = "--allow",
            paramLabel = "HOST|NETWORK",
            split = ",",
            description = "What may be fetched from besides public addresses; can be given several times.")
    private List<String> allow = List.of();

    @Option(names = "--json", description = "Print one line of JSON for each picture.")
    private boolean json;

    @Option(names = "--overwrite", description = "Fetch and make anew what is there already.")
    private boolean overwrite;

    BatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        require("--jobs", jobs, MAX_JOBS);
        require("--tries", tries == null ? 1 : tries, MAX_TRIES);
        Settings settings = new Settings();
        RenderSettings rendering = settings.read("imagemill.render", RenderSettings.class);
        BatchSettings batches = settings.read("imagemill.batch", BatchSettings.class);
        BatchOptions options = new BatchOptions(
                file,
                presets,
                out,
                jobs,
                tries == null ? batches.maxTries() : tries,
                batches.patience(),
                json,
                overwrite,
                terminal.columns());
        try (ApacheOutboundHttp http = ApacheOutboundHttp.open(outbound(settings));
                SubjectFinder subjects = CutoutParts.finder(settings)) {
            CsvProcessing processing = new CsvProcessing(
                    LibvipsRendering.open(rendering, subjects).renderer(),
                    rendering.limits(),
                    fetchers(settings, http),
                    batches.limits(),
                    terminal.out(),
                    terminal.err());
            return processing.run(options) ? ExitStatus.OK : ExitStatus.FAILED;
        } catch (UsageException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private OutboundSettings outbound(Settings settings) {
        OutboundSettings outbound = settings.read("imagemill.outbound", OutboundSettings.class);
        try {
            return outbound.allowing(allow);
        } catch (SettingException e) {
            throw new ParameterException(spec.commandLine(), "--allow: " + e.getMessage());
        }
    }

    private static Function<Path, ImageFetcher> fetchers(Settings settings, OutboundHttp http) {
        DataSize most = settings.read("imagemill.ingest", IngestSettings.class).maxFileSize();
        FetchSettings fetch = settings.read("imagemill.fetch", FetchSettings.class);
        return folder -> new HttpImageFetcher(http, new StagingFolder(folder, most), fetch, Clock.systemUTC());
    }

    private void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + ": expected 1 to " + most + ", found " + value);
        }
    }
}
