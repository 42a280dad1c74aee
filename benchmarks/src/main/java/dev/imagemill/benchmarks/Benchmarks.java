package dev.imagemill.benchmarks;

import dev.imagemill.benchmarks.cutout.CutoutReport;
import dev.imagemill.benchmarks.engine.EngineComparison;
import dev.imagemill.benchmarks.search.SearchSpeed;
import dev.imagemill.benchmarks.serve.ServeComparison;
import dev.imagemill.benchmarks.serve.StartComparison;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.PostgresCluster;
import dev.imagemill.cutout.grabcut.GrabcutBackgroundRemover;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmarks/run}: everything here prints Markdown tables. */
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    private static final long MEMORY_BOUND = 640_000_000;

    /** What can be measured. */
    enum Subject {
        ENGINE,
        SERVE,
        MEMORY,
        START,
        SEARCH,
        CUTOUT
    }

    @Parameters(paramLabel = "SUBJECT", description = "engine, serve, memory, start, search or cutout")
    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
    private Subject subject;

    @Option(names = "--photos", description = "A folder with a real photograph; drawn ones without it.")
    private @Nullable Path photos;

    @Option(names = "--rounds", description = "Measured rounds.")
    private int rounds = 7;

    @Option(names = "--count", description = "Photographs for serve and memory.")
    private int count = 200;

    @Option(names = "--images", description = "Images for search.")
    private int images = 100_000;

    @Option(names = "--project", hidden = true)
    private Path project = Path.of(".");

    /** The stated bound; see docs/benchmarks.md for what it is made of. */
    private static int memory(long peak) {
        System.out.printf("| stated bound on two cores | %d MB |%n", MEMORY_BOUND / 1_000_000);
        return peak <= MEMORY_BOUND ? 0 : 1;
    }

    /** On PostgreSQL too, where its programs are installed. */
    private void search(Path folder) {
        try (Database database =
                Database.open(new DatabaseSettings(null, null, null, 4), folder.resolve("search.db"))) {
            new SearchSpeed(database, rounds).run("SQLite", images);
        }
        try (Database database = Database.open(PostgresCluster.newDatabase(), folder.resolve("unused.db"))) {
            new SearchSpeed(database, rounds).run("PostgreSQL", images);
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path app = project.resolve("server/target/app");
        Path folder = Files.createTempDirectory("imagemill-benchmark");
        Photographs photographs = Photographs.from(photos);
        try {
            switch (subject) {
                case ENGINE ->
                    new EngineComparison(folder, project.resolve("benchmarks/peers"), rounds).run(photographs);
                case SERVE -> new ServeComparison(app, folder).run(photographs, 4000, 3000, count, rounds);
                case MEMORY -> {
                    return memory(new ServeComparison(app, folder).run(photographs, 6000, 4000, count, 1));
                }
                case SEARCH -> search(folder);
                case START -> new StartComparison(app, rounds).run();
                case CUTOUT -> new CutoutReport(project).write(new GrabcutBackgroundRemover(null));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }
}
