package dev.imagemill.benchmarks.serve;

import dev.imagemill.benchmarks.Statistics;
import dev.imagemill.testing.ServerProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** From the command to the first answer: the plain start beside the one with Spring's and the JVM's work done ahead. */
public final class StartComparison {

    private final Path app;
    private final int rounds;

    /**
     * Compares starts of one program.
     *
     * @param app the folder with {@code imagemill.jar} and {@code imagemill.aot}
     */
    public StartComparison(Path app, int rounds) {
        this.app = app;
        this.rounds = rounds;
    }

    public void run() throws IOException, InterruptedException {
        List<Double> plain = new ArrayList<>();
        List<Double> ahead = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            double plainMillis = start(JavaCommand.plain(app));
            double aheadMillis = start(JavaCommand.ahead(app));
            if (round >= 0) {
                plain.add(plainMillis);
                ahead.add(aheadMillis);
            }
        }
        double plainMedian = Statistics.median(plain);
        double aheadMedian = Statistics.median(ahead);
        System.out.printf("%n### Start to first answer, median of %d starts%n%n", rounds);
        System.out.printf("| plain | %.0f ms |%n|---|---|%n| ahead of time | %.0f ms |%n", plainMedian, aheadMedian);
        System.out.printf("| ratio | %.2f |%n", aheadMedian / plainMedian);
    }

    private static double start(List<String> java) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("imagemill-start");
        long begin = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                ServerProcess server = ServerProcess.start(java, home, Map.of())) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.address().resolve("/health")).build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("/health answered " + status);
            }
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }
}
