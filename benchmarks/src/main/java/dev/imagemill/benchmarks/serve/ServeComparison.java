package dev.imagemill.benchmarks.serve;

import dev.imagemill.benchmarks.Photographs;
import dev.imagemill.benchmarks.Statistics;
import dev.imagemill.testing.ApiClient;
import dev.imagemill.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.springframework.util.FileSystemUtils;

/**
 * Photographs uploaded by several clients, to the last one ready, beside the engine alone on the same files with the same presets
 * and as many threads; and the most memory the server took for it.
 */
public final class ServeComparison {

    private static final int CLIENTS = 4;
    private static final List<String> PRESETS = List.of("thumbnail", "web");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Path app;
    private final Path folder;

    public ServeComparison(Path app, Path folder) {
        this.app = app;
        this.folder = folder;
    }

    /**
     * Runs both and prints the figures.
     *
     * @param count photographs
     * @param rounds of both, interleaved
     * @return the most memory that the server had resident, in bytes
     */
    public long run(Photographs photographs, int width, int height, int count, int rounds)
            throws IOException, InterruptedException {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        Path photo = photographs.write(folder.resolve("photo.jpg"), width, height);
        List<Path> files = DistinctCopies.of(photo, count, inputs);
        List<Round> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            measured.add(round(inputs, files));
        }
        print(width + "×" + height, count, measured);
        FileSystemUtils.deleteRecursively(inputs);
        return measured.stream().mapToLong(Round::peak).max().orElse(0);
    }

    /** Seconds by the clock and of CPU, for all files; the most memory that the server had resident, in bytes. */
    private record Round(double engine, double engineCpu, double serve, double serveCpu, double clientCpu, long peak) {}

    private Round round(Path inputs, List<Path> files) throws IOException, InterruptedException {
        double children = CpuSeconds.ofChildren();
        double engine = engineSeconds(inputs);
        double engineCpu = CpuSeconds.ofChildren() - children;
        Path home = Files.createTempDirectory(folder, "home");
        try (ServerProcess process = ServerProcess.start(JavaCommand.ahead(app), home, Map.of());
                ApiClient owner = ApiClient.newOwner(process.address())) {
            double clients = CpuSeconds.ofThisProcess();
            double server = CpuSeconds.of(process.cpu());
            double serve = serverSeconds(owner, new LeanUploads(process.address(), owner.cookie(), PRESETS), files);
            return new Round(
                    engine,
                    engineCpu,
                    serve,
                    CpuSeconds.of(process.cpu()) - server,
                    CpuSeconds.ofThisProcess() - clients,
                    process.peakMemory());
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static double serverSeconds(ApiClient owner, LeanUploads uploads, List<Path> files)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        upload(uploads, files);
        owner.awaitIdle(PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (owner.count("failed") > 0) {
            throw new IOException("an image failed");
        }
        return seconds;
    }

    private static void upload(LeanUploads uploads, List<Path> files) throws IOException, InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Path file : files) {
                answers.add(clients.submit(() -> uploads.upload(file)));
            }
            for (Future<Integer> answer : answers) {
                if (answer.get() != 202) {
                    throw new IOException("an upload was answered " + answer.get());
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private double engineSeconds(Path inputs) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "out");
        List<String> command = new ArrayList<>(JavaCommand.ahead(app));
        command.addAll(List.of("process", inputs.toString(), "--out", out.toString()));
        PRESETS.forEach(preset -> command.addAll(List.of("--preset", preset)));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        FileSystemUtils.deleteRecursively(out);
        if (status != 0) {
            throw new IOException("process ended with " + status);
        }
        return seconds;
    }

    private static void print(String size, int count, List<Round> rounds) {
        double engine = count / median(rounds, Round::engine);
        double serve = count / median(rounds, Round::serve);
        double millis = 1000.0 / count;
        System.out.printf(
                "%n### %d photographs of %s by %d clients, presets thumbnail and web, median of %d%n%n",
                count, size, CLIENTS, rounds.size());
        System.out.printf("| the engine alone | %.2f images a second |%n|---|---|%n", engine);
        System.out.printf("| serve, to the last one ready | %.2f images a second |%n", serve);
        System.out.printf("| ratio | %.2f |%n", serve / engine);
        System.out.printf("| CPU of an image: engine | %.0f ms |%n", millis * median(rounds, Round::engineCpu));
        System.out.printf("| CPU of an image: serve | %.0f ms |%n", millis * median(rounds, Round::serveCpu));
        System.out.printf("| CPU of an image: clients | %.0f ms |%n", millis * median(rounds, Round::clientCpu));
        System.out.printf(
                "| most memory of serve | %d MB |%n",
                rounds.stream().mapToLong(Round::peak).max().orElse(0) / 1_000_000);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return Statistics.median(rounds.stream().mapToDouble(value).boxed().toList());
    }
}
