package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, told to stop in the middle, as by Ctrl-C. */
class ProcessStopTest {

    private static final int PICTURES = 30;

    @TempDir
    Path folder;

    @Test
    void stoppingLeavesNoHalfWrittenFile() throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Path picture = picture(in.resolve("picture-0.jpg"));
        for (int i = 1; i < PICTURES; i++) {
            Files.copy(picture, in.resolve("picture-" + i + ".jpg"));
        }
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.imagemill.Imagemill",
                        "process",
                        in.toString(),
                        "--preset",
                        "compressed",
                        "--preset",
                        "web",
                        "--out",
                        out.toString(),
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).contains("\"status\":\"ready\"");
            process.destroy();
            assertThat(process.waitFor()).isNotZero();
        }

        List<Path> files = files(out);
        assertThat(files).hasSizeBetween(2, 2 * PICTURES - 1);
        assertThat(files)
                .allSatisfy(file -> assertThat(out.relativize(file).toString()).doesNotStartWith("."));
        for (Path file : files) {
            if (file.startsWith(out.resolve("compressed"))) {
                assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2400);
            }
        }
    }

    private static Path picture(Path file) throws IOException {
        BufferedImage image = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        Random random = new Random(3);
        for (int shape = 0; shape < 300; shape++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(random.nextInt(2400), random.nextInt(1800), random.nextInt(500), random.nextInt(500));
        }
        graphics.dispose();
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
