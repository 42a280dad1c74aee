package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command in a process of its own, with settings in its variables and in the folder it is started in. */
class CommandSettingsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void picture() throws IOException {
        ImageIO.write(
                new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("a.png").toFile());
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGEMILL_RENDER_THREADS, -1, 'imagemill.render.threads is \"-1\", expected 0 to 1024.'",
        "IMAGEMILL_RENDER_THREADS, many, 'imagemill.render.threads is \"many\", expected a whole number.'",
        "IMAGEMILL_RENDER_LIBRARY, /no/libvips.so,"
                + " 'imagemill.render.library is \"/no/libvips.so\", expected the file of a libvips'"
    })
    void aWrongOneIsWrongUsageInOneLine(String variable, String value, String line) throws Exception {
        Ended ended = process(Map.of(variable, value));
        assertThat(ended.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ended.printed()).contains(line).doesNotContain("a fault of ours", "\tat ");
    }

    @Test
    void theyMayLieBesideWhereTheCommandIsStarted() throws Exception {
        Files.writeString(folder.resolve("application.yaml"), "imagemill.render.max-pixels: 7000");
        Ended ended = process(Map.of());
        assertThat(ended.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(ended.printed()).contains("image-too-large", "7000");

        Ended wider = process(Map.of("IMAGEMILL_RENDER_MAXPIXELS", "9000"));
        assertThat(wider.status()).as(wider.printed()).isZero();
    }

    /** So that whoever starts it can tell a wrong setting from a broken machine. */
    @Test
    void theServerTooEndsAsWrongUsage() throws Exception {
        Ended ended =
                command(Map.of("IMAGEMILL_RENDER_THREADS", "many", "IMAGEMILL_HOME", "data"), "serve", "--port", "0");
        assertThat(ended.status()).as(ended.printed()).isEqualTo(ExitStatus.USAGE);
        assertThat(ended.printed()).contains("imagemill.render.threads is \"many\", expected a whole number.");
    }

    private record Ended(int status, String printed) {}

    private Ended process(Map<String, String> variables) throws IOException, InterruptedException {
        return command(variables, "process", "a.png", "--preset", "thumbnail", "--out", "out");
    }

    private Ended command(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.imagemill.Imagemill"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }
}
