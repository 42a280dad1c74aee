package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command with the real engine, as somebody would type it. */
class ProcessCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFolderBecomesAFolderForEachPreset() throws IOException {
        picture("in/a.png", 640, 480);
        picture("in/b.jpg", 300, 900);
        picture("in/sub/c.png", 10, 10);

        assertThat(process("in", "--preset", "thumbnail", "--preset", "compressed", "--out", "out", "--recursive"))
                .isZero();

        assertThat(files("out"))
                .containsExactly(
                        "compressed/a.png.jpg",
                        "compressed/b.jpg",
                        "compressed/sub/c.png.jpg",
                        "thumbnail/a.png",
                        "thumbnail/b.jpg",
                        "thumbnail/sub/c.png");
        assertThat(size("out/thumbnail/b.jpg")).containsExactly(200, 200);
        assertThat(size("out/compressed/a.png.jpg")).containsExactly(640, 480);
        assertThat(err()).contains("3 files").contains("6 renditions written");
    }

    @Test
    void subjectsAreCutOutForShops() throws IOException {
        Path shoe = folder.resolve("shoes/shoe.png");
        Files.createDirectories(shoe.getParent());
        BufferedImage picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(new Color(205, 214, 220));
        canvas.fillRect(0, 0, 600, 400);
        canvas.setColor(new Color(150, 30, 40));
        canvas.fillOval(200, 120, 240, 160);
        canvas.dispose();
        ImageIO.write(picture, "png", shoe.toFile());
        picture("shoes/flat.png", 300, 200);

        assertThat(process("shoes", "--preset", "cutout-white", "--out", "out")).isZero();

        BufferedImage made =
                ImageIO.read(folder.resolve("out/cutout-white/shoe.png.jpg").toFile());
        assertThat(made.getWidth()).isBetween(252, 280);
        assertThat(made.getHeight()).isBetween(172, 200);
        assertThat(new Color(made.getRGB(1, 1))).isEqualTo(Color.WHITE);
        assertThat(new Color(made.getRGB(made.getWidth() / 2, made.getHeight() / 2)).getRed())
                .isBetween(140, 160);
    }

    @Test
    void oneBadFileFailsAloneWithItsReason() throws IOException {
        picture("in/good.jpg", 300, 200);
        Files.writeString(folder.resolve("in/text.jpg"), "this is no picture");
        Files.createFile(folder.resolve("in/empty.png"));

        assertThat(process("in", "--preset", "thumbnail", "--out", "out")).isEqualTo(1);

        assertThat(files("out")).containsExactly("thumbnail/good.jpg");
        assertThat(err()).contains("text.jpg").contains("empty.png").contains("2 failed");
    }

    @Test
    void jsonIsOneLineForEachFile() throws IOException {
        picture("in/good.jpg", 300, 200);
        Files.writeString(folder.resolve("in/text.jpg"), "this is no picture");

        process("in", "--preset", "thumbnail", "--out", "out", "--json", "--jobs", "1");

        List<JsonNode> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(2);
        JsonNode good = lines.getFirst();
        assertThat(good.get("status").asString()).isEqualTo("ready");
        assertThat(good.get("width").asInt()).isEqualTo(300);
        assertThat(good.get("renditions").get(0).get("width").asInt()).isEqualTo(200);
        assertThat(good.get("renditions").get(0).get("bytes").asLong())
                .isEqualTo(Files.size(folder.resolve("out/thumbnail/good.jpg")));
        assertThat(lines.get(1).get("error").get("code").asString()).isEqualTo("not-an-image");
    }

    @Test
    void whatIsThereStaysUnlessAskedOtherwise() throws IOException {
        picture("in/a.jpg", 300, 200);
        Path made = folder.resolve("out/thumbnail/a.jpg");
        Files.createDirectories(made.getParent());
        Files.writeString(made, "mine");

        assertThat(process("in", "--preset", "thumbnail", "--out", "out")).isZero();
        assertThat(made).hasContent("mine");

        assertThat(process("in", "--preset", "thumbnail", "--out", "out", "--overwrite"))
                .isZero();
        assertThat(size("out/thumbnail/a.jpg")).containsExactly(200, 200);
    }

    @Test
    void aSecondRunOnItsOwnOutputDoesNothingAnew() throws IOException {
        picture("in/a.png", 300, 200);
        for (int run = 0; run < 2; run++) {
            assertThat(process("in", "--preset", "thumbnail", "--out", "in", "--recursive"))
                    .isZero();
        }
        assertThat(files("in")).containsExactly("a.png", "thumbnail/a.png");
    }

    @Test
    void anOriginalIsNeverReplaced() throws IOException {
        picture("out/compressed/a.jpg", 300, 200);
        byte[] original = Files.readAllBytes(folder.resolve("out/compressed/a.jpg"));
        assertThat(process("out/compressed", "--preset", "compressed", "--out", "out", "--overwrite"))
                .isEqualTo(1);
        assertThat(err()).contains("output-is-input");
        assertThat(folder.resolve("out/compressed/a.jpg")).hasBinaryContent(original);
    }

    @Test
    void anotherInputIsNeverReplacedEither() throws IOException {
        picture("in/a.png", 300, 200);
        picture("out/compressed/a.png.jpg", 30, 20);
        byte[] original = Files.readAllBytes(folder.resolve("out/compressed/a.png.jpg"));
        assertThat(process("in", "out/compressed", "--preset", "compressed", "--out", "out", "--overwrite"))
                .isEqualTo(1);
        assertThat(folder.resolve("out/compressed/a.png.jpg")).hasBinaryContent(original);
    }

    /** Two names that are the same text when their bytes are read as UTF-8, which neither is. */
    @Test
    void aNameThatIsNoTextFailsAloneAndIsSaid() throws IOException {
        picture("in/good.jpg", 300, 200);
        Path good = folder.resolve("in/good.jpg");
        for (String bytes : List.of("%FE", "%FF")) {
            Files.copy(good, Path.of(URI.create(folder.resolve("in").toUri() + bytes + ".jpg")));
        }
        assertThat(process("in", "--preset", "thumbnail", "--out", "out")).isEqualTo(1);
        assertThat(files("out")).containsExactly("thumbnail/good.jpg");
        assertThat(err()).contains("file-name-unreadable").contains("2 failed");
    }

    @Test
    void aFolderThatCannotBeLookedIntoIsAFailure() throws IOException {
        picture("in/a.jpg", 300, 200);
        Path tail = folder.resolve("tail");
        Path locked = tooDeep(folder.resolve("in"), tail);
        try {
            assertThat(process("in", "--preset", "thumbnail", "--out", "out", "--recursive"))
                    .isEqualTo(1);
        } finally {
            // Else the test's folder could not be deleted.
            Files.move(locked, tail);
        }
        assertThat(err()).contains("source-unreadable").contains("1 failed");
        assertThat(files("out")).containsExactly("thumbnail/a.jpg");
    }

    /** A folder with one inside that not even root can look into: its path is longer than any path may be (PATH_MAX). */
    private static Path tooDeep(Path in, Path tail) throws IOException {
        int longest = System.getProperty("os.name").startsWith("Mac") ? 1024 : 4096;
        String name = "x".repeat(200);
        Files.createDirectories(tail.resolve(name).resolve(name));
        Path deep = in.toRealPath();
        while (deep.toString().length() < longest - 350) {
            deep = deep.resolve(
                    "y".repeat(Math.min(200, longest - 300 - deep.toString().length())));
        }
        return Files.move(tail, Files.createDirectories(deep).resolve("tail"));
    }

    @Test
    void aPresetOfOnesOwnIsAFile() throws IOException {
        picture("a.jpg", 300, 200);
        Files.writeString(
                folder.resolve("tiny.json"),
                "{\"operations\":[{\"op\":\"resize\",\"width\":30}],\"output\":{\"format\":\"png\"}}");

        assertThat(process("a.jpg", "--preset", "tiny.json", "--out", "out")).isZero();

        assertThat(size("out/tiny/a.jpg.png")).containsExactly(30, 20);
    }

    @Test
    void wrongUsageSaysWhatIsWrongAndWritesNothing() throws IOException {
        picture("in/a.jpg", 30, 20);
        picture("other/a.jpg", 30, 20);
        Files.writeString(folder.resolve("bad.json"), "{\"operations\":[{\"op\":\"resize\",\"width\":\"wide\"}]}");

        assertThat(process("in", "--preset", "nosuch", "--out", "out")).isEqualTo(2);
        assertThat(err()).contains("nosuch").contains("thumbnail, compressed, web");
        assertThat(process("in", "--preset", "bad.json", "--out", "out")).isEqualTo(2);
        assertThat(err()).contains("bad.json").contains("operations[0].width");
        assertThat(process("in", "other", "--preset", "web", "--out", "out")).isEqualTo(2);
        assertThat(err()).contains("would be written to the same name");
        assertThat(process("missing", "--preset", "web", "--out", "out")).isEqualTo(2);
        assertThat(process("in", "--preset", "web", "--out", "out", "--jobs", "0"))
                .isEqualTo(2);
        assertThat(process("in", "--out", "out")).isEqualTo(2);
        assertThat(err()).contains("--preset");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private int process(String... arguments) {
        // The test's folder stands in for the working directory, which a JVM cannot change.
        Stream<String> absolute = Arrays.stream(arguments)
                .map(a -> Files.exists(folder.resolve(a)) || a.equals("out") || a.equals("missing")
                        ? folder.resolve(a).toString()
                        : a);
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0);
        return Commands.of(terminal, Object.class)
                .execute(Stream.concat(Stream.of("process"), absolute).toArray(String[]::new));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void picture(String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
    }

    private List<Integer> size(String name) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
        return List.of(image.getWidth(), image.getHeight());
    }

    private List<String> files(String below) throws IOException {
        Path root = folder.resolve(below);
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
