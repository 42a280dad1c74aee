package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.ServerApplication;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as somebody would type it, also in a process of its own that is killed. */
@Timeout(600)
class WatchCommandTest {

    private static final int PICTURES = 60;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onceDoesWhatIsThereAndSaysHowItEnded() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        picture(in.resolve("a.jpg"), 300, 200);
        Files.writeString(in.resolve("bad.jpg"), "no picture");

        int status = watch(in, "--preset", "thumbnail", "--once", "--json");

        assertThat(status).isEqualTo(1);
        List<JsonNode> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines)
                .extracting(line -> line.get("status").asString())
                .containsExactlyInAnyOrder("ready", "failed");
        assertThat(folder.resolve("out/thumbnail/a.jpg")).exists();
        assertThat(in.resolve("bad.jpg.error.txt")).exists();
    }

    @Test
    void foldersInsideCountUnlessToldOtherwise() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.createDirectory(in.resolve("sub"));
        picture(in.resolve("a.jpg"), 300, 200);
        picture(in.resolve("sub/b.jpg"), 300, 200);

        assertThat(watch(in, "--preset", "thumbnail", "--once", "--no-recursive"))
                .isZero();
        assertThat(renditions()).hasSize(1);
        assertThat(watch(in, "--preset", "thumbnail", "--once", "--recursive")).isZero();
        assertThat(renditions()).hasSize(2);
    }

    @Test
    void wrongUsageIsSaidInOneLine() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));

        assertThat(watch(in, "--preset", "nonesuch")).isEqualTo(2);
        assertThat(watch(in, "--preset", "web", "--jobs", "0")).isEqualTo(2);
        assertThat(watch(folder.resolve("nowhere"), "--preset", "web")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nonesuch")
                .contains("--jobs")
                .contains("nowhere")
                .doesNotContain("\tat ");
    }

    @Test
    void killedAtAnyMomentItLosesNothingAndDoesNothingTwiceThatItHasTold() throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path picture = picture(in.resolve("0.jpg"), 900, 700);
        for (int i = 1; i < PICTURES; i++) {
            Files.copy(picture, in.resolve(i + ".jpg"));
        }
        Random random = new Random(5);
        List<String> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = process(in);
            told.addAll(lines(process, 1 + random.nextInt(8)));
            process.destroyForcibly().waitFor();
        }
        Process last = process(in, "--once");
        told.addAll(lines(last, Integer.MAX_VALUE));

        assertThat(last.waitFor()).isZero();
        // What was told as done before a kill is not told again.
        assertThat(told).doesNotHaveDuplicates();
        assertThat(renditions()).hasSize(PICTURES);
        for (Path rendition : renditions()) {
            assertThat(ImageIO.read(rendition.toFile()).getWidth()).isEqualTo(200);
        }
        assertThat(process(in, "--once").waitFor()).isZero();
        try (Stream<Path> state = Files.list(folder.resolve("out/.imagemill"))) {
            assertThat(state.map(p -> String.valueOf(p.getFileName())))
                    .containsExactlyInAnyOrder("journal.jsonl", "lock");
        }
    }

    @Test
    void aStopFromOutsideEndsItCleanly() throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        picture(in.resolve("a.jpg"), 300, 200);
        Process process = process(in);
        assertThat(lines(process, 1)).hasSize(1);

        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> state = Files.list(folder.resolve("out/.imagemill"))) {
            assertThat(state.map(p -> String.valueOf(p.getFileName())))
                    .containsExactlyInAnyOrder("journal.jsonl", "lock");
        }
    }

    private int watch(Path in, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("watch", in.toString(), folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0);
        return Commands.of(terminal, ServerApplication.class).execute(arguments.toArray(String[]::new));
    }

    private Process process(Path in, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dimagemill.watch.quiet=50ms",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.imagemill.Imagemill",
                "watch",
                in.toString(),
                folder.resolve("out").toString(),
                "--preset",
                "thumbnail",
                "--json"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The files that it tells of, at most so many. */
    private static List<String> lines(Process process, int most) throws IOException {
        List<String> files = new ArrayList<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        while (files.size() < most) {
            String line = reader.readLine();
            if (line == null) {
                return files;
            }
            JsonNode json = JsonMapper.shared().readTree(line);
            assertThat(json.get("status").asString()).isEqualTo("ready");
            files.add(json.get("file").asString());
        }
        return files;
    }

    private List<Path> renditions() throws IOException {
        try (Stream<Path> tree = Files.walk(folder.resolve("out/thumbnail"))) {
            return tree.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .collect(Collectors.toList());
        }
    }

    private static Path picture(Path file, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, i -> i * 31 + i / width * 7);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
