package dev.imagemill.cli;

import static dev.imagemill.testing.RawHttpServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.RawHttpServer;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, told to stop in the middle, as by Ctrl-C, and run again. */
class BatchStopTest {

    private static final int PICTURES = 20;

    /** Fewer than may be fetched from a host at a time, so that they never keep the others out. */
    private static final int HELD = 3;

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWasStopped() throws IOException, InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        byte[] picture = picture();
        try (RawHttpServer server = new RawHttpServer()) {
            List<String> rows = new ArrayList<>(List.of("id,image_url"));
            for (int i = 0; i < PICTURES; i++) {
                boolean held = i >= PICTURES - HELD;
                server.on("/" + i + ".png", (request, out) -> {
                    if (held) {
                        go.await();
                    }
                    answer(200, Map.of(), picture).write(request, out);
                });
                rows.add(i + "," + server.uri("/" + i + ".png"));
            }
            Files.write(folder.resolve("in.csv"), rows);

            Process process = start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (int i = 0; i < PICTURES - HELD; i++) {
                    assertThat(lines.readLine()).contains("\"status\":\"ready\"");
                }
                process.destroy();
                assertThat(process.waitFor()).isNotZero();
            }
            assertThat(files())
                    .hasSize(PICTURES - HELD)
                    .allSatisfy(file ->
                            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(400));

            go.countDown();
            Process again = start();
            again.inputReader(StandardCharsets.UTF_8).lines().forEach(_ -> {});
            assertThat(again.waitFor()).isZero();

            for (int i = 0; i < PICTURES - HELD; i++) {
                assertThat(server.received("/" + i + ".png")).isEqualTo(1);
            }
            assertThat(files()).hasSize(PICTURES + 1);
            assertThat(Files.readAllLines(folder.resolve("out/result.csv")))
                    .hasSize(PICTURES + 1)
                    .filteredOn(line -> line.contains(",succeeded,"))
                    .hasSize(PICTURES);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.imagemill.Imagemill",
                        "batch",
                        folder.resolve("in.csv").toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--allow",
                        "127.0.0.1",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
