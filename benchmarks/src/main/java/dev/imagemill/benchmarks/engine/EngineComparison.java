package dev.imagemill.benchmarks.engine;

import dev.imagemill.benchmarks.Photographs;
import dev.imagemill.benchmarks.Statistics;
import dev.imagemill.render.RenderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** The same work for every contender, interleaved round by round, so that a noisy minute is noisy for all of them. */
public final class EngineComparison {

    private static final int QUALITY = 80;
    private static final int WARM_UP_ROUNDS = 3;
    /** What a server has done after minutes: enough for the just-in-time compilers of both virtual machines. */
    private static final int WARM_UP_PICTURES = 5000;

    private final Path folder;
    private final Path peers;
    private final int rounds;

    /**
     * @param folder for inputs and outputs
     * @param peers the folder with the peers' scripts
     * @param rounds measured rounds, ≥ 1
     */
    public EngineComparison(Path folder, Path peers, int rounds) {
        this.folder = folder;
        this.peers = peers;
        this.rounds = rounds;
    }

    public void run(Photographs photographs) throws IOException, InterruptedException {
        Path small = photographs.write(folder.resolve("2725x2225.jpg"), 2725, 2225);
        Path large = photographs.original(folder.resolve("4000x3000.jpg"), 4000, 3000);
        Path tiny = photographs.write(folder.resolve("64x52.jpg"), 64, 52);
        List<Contender> contenders = contenders();
        try {
            for (Contender contender : contenders) {
                contender.run(work(contender, tiny, List.of(16)), contender.staysWarm() ? WARM_UP_PICTURES : 1);
                contender.run(work(contender, tiny, List.of(32, 16)), contender.staysWarm() ? WARM_UP_PICTURES : 1);
            }
            compare("2725×2225 JPEG → 200 px", small, List.of(200), 20, contenders);
            compare("2725×2225 JPEG → 720 px", small, List.of(720), 10, contenders);
            compare("2725×2225 JPEG → 1600, 800, 400, 200, 100 px", small, FIVE, 3, contenders);
            compare("12-megapixel JPEG → 1600, 800, 400, 200, 100 px", large, FIVE, 3, contenders);
        } finally {
            for (Contender contender : contenders) {
                contender.close();
            }
        }
    }

    private static final List<Integer> FIVE = List.of(1600, 800, 400, 200, 100);

    private List<Contender> contenders() throws IOException {
        RenderSettings settings = Binder.get(new StandardEnvironment())
                .bindOrCreate("imagemill.render", Bindable.of(RenderSettings.class));
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new Imagemill(settings));
        contenders.add(new PeerProcess(
                "sharp",
                List.of("node", peers.resolve("sharp.mjs").toString()),
                Map.of("UV_THREADPOOL_SIZE", "1", "VIPS_CONCURRENCY", "1")));
        contenders.add(new PeerProcess(
                "pillow", List.of("/usr/bin/python3", peers.resolve("pillow.py").toString()), Map.of()));
        contenders.add(new VipsThumbnail());
        return contenders;
    }

    private void compare(String title, Path input, List<Integer> widths, int iterations, List<Contender> contenders)
            throws IOException, InterruptedException {
        Map<Contender, List<Double>> millis = new LinkedHashMap<>();
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (Contender contender : contenders) {
                double each = contender.run(work(contender, input, widths), iterations) / 1e6 / iterations;
                if (round >= 0) {
                    millis.computeIfAbsent(contender, c -> new ArrayList<>()).add(each);
                }
            }
        }
        print(title, input, widths, millis);
    }

    private Work work(Contender contender, Path input, List<Integer> widths) throws IOException {
        Path outputs = Files.createDirectories(folder.resolve(contender.name()));
        return new Work(input, widths, QUALITY, outputs);
    }

    private void print(String title, Path input, List<Integer> widths, Map<Contender, List<Double>> millis)
            throws IOException {
        System.out.printf("%n### %s, JPEG %d, one thread, median of %d rounds%n%n", title, QUALITY, rounds);
        System.out.println("| | ms | throughput against imagemill's | bytes | SSIM |");
        System.out.println("|---|---|---|---|---|");
        double ours = Statistics.median(millis.values().iterator().next());
        for (Map.Entry<Contender, List<Double>> entry : millis.entrySet()) {
            double median = Statistics.median(entry.getValue());
            Work work = work(entry.getKey(), input, widths);
            System.out.printf(
                    "| %s | %.1f | %.2f (imagemill is %.2f×) | %d | %.4f |%n",
                    entry.getKey().name(), median, ours / median, median / ours, bytes(work), similarity(work));
        }
    }

    private static long bytes(Work work) throws IOException {
        long sum = 0;
        for (int width : work.widths()) {
            sum += Files.size(work.output(width));
        }
        return sum;
    }

    /** The mean over the outputs, each against an area average of the full picture. */
    private static double similarity(Work work) throws IOException {
        var original = ImageIO.read(work.input().toFile());
        double sum = 0;
        for (int width : work.widths()) {
            var made = ImageIO.read(work.output(width).toFile());
            sum += Ssim.of(AreaAverage.of(original, made.getWidth(), made.getHeight()), made);
        }
        return sum / work.widths().size();
    }
}
