package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal on the machine of somebody who has set everything up. */
class RehearseCommandTest {

    @TempDir
    Path folder;

    /** Each of these settings would end it, or be seen by what it leaves. */
    @Test
    void touchesNothingThatIsSetUpHere() throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(work.resolve("application.yaml"), "imagemill.web.heartbeat: 1h");
        Files.writeString(inbox.resolve("mine.jpg"), "mine");
        Process process = rehearse(
                work,
                Map.of(
                        "DB_HOST", "127.0.0.1:1",
                        "DB_NAME", "mine",
                        "IMAGEMILL_HOME", folder.resolve("home").toString(),
                        "IMAGEMILL_STORAGE_FOLDER", folder.resolve("objects").toString(),
                        "IMAGEMILL_WATCH_IN", inbox.toString(),
                        "IMAGEMILL_WATCH_OUT", folder.resolve("out").toString(),
                        "IMAGEMILL_WATCH_PRESETS", "web",
                        "IMAGEMILL_DESCRIBE_PROVIDER", "nobody",
                        "WEBHOOK_URL", "not an address"));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(names(work)).containsExactly("application.yaml");
        assertThat(names(folder)).containsExactly("inbox", "page", "work");
    }

    private Process rehearse(Path work, Map<String, String> variables) throws IOException {
        // The page may be left out of a build; the rehearsal wants one.
        Path page = folder.resolve("page/META-INF/resources/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "<!doctype html><title>page</title>");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dimagemill.database.url=jdbc:postgresql://127.0.0.1:1/mine",
                        "-cp",
                        folder.resolve("page") + File.pathSeparator + System.getProperty("java.class.path"),
                        "dev.imagemill.Imagemill",
                        "rehearse")
                .directory(work.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
