package dev.imagemill.cli;

import static dev.imagemill.testing.RawHttpServer.answer;
import static dev.imagemill.testing.RawHttpServer.redirect;
import static dev.imagemill.testing.RawHttpServer.writeHead;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.RawHttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command with the real engine and a real server, as somebody would type it. */
class BatchCommandTest {

    @TempDir
    Path folder;

    private final RawHttpServer server = new RawHttpServer();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aCsvBecomesAFolderForEachPresetAndAResult() throws IOException {
        server.on("/shoe.png", picture(640, 480)).on("/bag.png", picture(300, 900));
        csv(
                "SKU,Name,Image URL,Colour",
                "A-1,Shoe," + url("/shoe.png") + ",red",
                "B/2,Bag," + url("/bag.png") + ",=1+1");

        assertThat(batch("--preset", "thumbnail", "--preset", "compressed")).isZero();

        List<String> files = files();
        assertThat(files).hasSize(5);
        assertThat(files.get(0)).matches("compressed/A-1-shoe-[0-9a-f]{10}\\.jpg");
        assertThat(files.get(1)).matches("compressed/B-2-bag-[0-9a-f]{10}\\.jpg");
        assertThat(files.get(2)).isEqualTo("result.csv");
        assertThat(files.get(3)).matches("thumbnail/A-1-shoe-[0-9a-f]{10}\\.png");
        assertThat(size(files.get(0))).containsExactly(640, 480);
        assertThat(size(files.get(4))).containsExactly(200, 200);
        List<String> result = result();
        assertThat(result.get(0))
                .isEqualTo("SKU,Name,Image URL,Colour,output_urls,output_sizes,output_bytes,status,reason,notice");
        assertThat(result.get(1))
                .startsWith("A-1,Shoe," + url("/shoe.png") + ",red,\"" + files.get(3) + "," + files.get(0)
                        + "\",\"200x200,640x480\",\"" + bytes(files.get(3)) + "," + bytes(files.get(0))
                        + "\",succeeded,");
        assertThat(result.get(2)).startsWith("B/2,Bag," + url("/bag.png") + ",'=1+1,");
        assertThat(err())
                .contains("2 images in")
                .contains("4 renditions written")
                .contains("result.csv");
    }

    @Test
    void theSameAddressIsFetchedOnceAndInEveryRow() throws IOException {
        server.on("/a.png", picture(40, 30));
        csv(
                "id,image_url",
                "1," + url("/a.png"),
                "2," + url("/a.png"),
                "3,\"" + url("/a.png") + "," + url("/a.png") + "\"");

        assertThat(batch()).isZero();

        assertThat(server.received()).hasSize(1);
        assertThat(files()).hasSize(2);
        assertThat(result().subList(1, 4))
                .allSatisfy(row -> assertThat(row).contains("compressed/1-a-", ",succeeded,"));
    }

    @Test
    void whatFailsSaysWhyAndCanBeSentAgain() throws IOException {
        server.on("/good.png", picture(40, 30))
                .on("/page", answer(200, "text/html", "<!doctype html><p>Hello"))
                .on("/broken", answer(500, Map.of(), new byte[0]))
                .on("/circle", redirect(302, "/circle"))
                .on("/cut", (_, out) -> {
                    writeHead(out, 200, Map.of("Content-Length", "9999"));
                    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
                    throw new IOException("gone");
                });
        csv(
                "id;image_url;note",
                "1;" + url("/good.png") + ";",
                "2;" + url("/missing") + ";",
                "3;" + url("/page") + ";keep",
                "4;" + url("/broken") + ";",
                "5;" + url("/circle") + ";",
                "6;" + url("/cut") + ";",
                "7;;",
                "8;not a url;",
                "9;\"" + url("/good.png") + "," + url("/missing") + "\";both");

        assertThat(batch("--tries", "1")).isEqualTo(1);

        List<String> result = result();
        assertThat(result.get(1)).contains(";succeeded;");
        assertThat(result.get(2)).contains(";failed;", "fetch-not-found: ");
        assertThat(result.get(3)).contains(";keep;", ";failed;", "not-an-image: ", "a web page");
        assertThat(result.get(4)).contains(";failed;", "fetch-server-error: ");
        assertThat(result.get(5)).contains(";failed;", "too-many-redirects: ");
        assertThat(result.get(6)).contains(";failed;", "answer-cut-off: ");
        assertThat(result.get(7)).contains(";failed;", "url-missing: ");
        assertThat(result.get(8)).contains(";failed;", "url-invalid: ");
        assertThat(result.get(9)).contains(";both;compressed/1-good-", ";partly;", "fetch-not-found: ");
        assertThat(Files.readAllLines(folder.resolve("out/failed.csv")))
                .hasSize(9)
                .last()
                .asString()
                .startsWith("9;" + url("/missing") + ";both;");
        assertThat(err())
                .contains("row 2, ")
                .contains("row 8, column \"image_url\"")
                .contains("failed.csv");

        server.on("/missing", picture(10, 10));
        Path failed = Files.move(folder.resolve("out/failed.csv"), folder.resolve("again.csv"));
        assertThat(run(
                        "batch",
                        failed.toString(),
                        "--out",
                        folder.resolve("out2").toString(),
                        "--allow",
                        "127.0.0.1",
                        "--tries",
                        "1"))
                .isEqualTo(1);
        List<String> again = Files.readAllLines(folder.resolve("out2/result.csv"));
        assertThat(again).hasSize(9);
        assertThat(again.get(1)).contains(";succeeded;");
        assertThat(again.get(8)).contains(";succeeded;");
    }

    @Test
    void aSecondRunFetchesOnlyWhatIsMissing() throws IOException {
        server.on("/a.png", picture(40, 30)).on("/b.png", picture(50, 30));
        csv("id,image_url", "1," + url("/a.png"), "2," + url("/b.png"));
        batch("--preset", "compressed", "--preset", "thumbnail");
        List<String> first = result();
        List<String> files = files();
        Files.delete(folder.resolve("out").resolve(files.get(1)));

        assertThat(batch("--preset", "compressed", "--preset", "thumbnail")).isZero();

        assertThat(server.received("/a.png")).isEqualTo(1);
        assertThat(server.received("/b.png")).isEqualTo(2);
        assertThat(files()).isEqualTo(files);
        assertThat(result()).isEqualTo(first);

        assertThat(batch("--preset", "compressed", "--preset", "thumbnail", "--overwrite"))
                .isZero();
        assertThat(server.received()).hasSize(5);
    }

    @Test
    void aFileThatIsForgottenFailedIsDeletedWhenAllIsWell() throws IOException {
        csv("id,image_url", "1," + url("/a.png"));
        assertThat(batch()).isEqualTo(1);
        assertThat(folder.resolve("out/failed.csv")).exists();

        server.on("/a.png", picture(40, 30));
        assertThat(batch()).isZero();
        assertThat(folder.resolve("out/failed.csv")).doesNotExist();
    }

    @Test
    void triesAgainWhatMayPassAndLeavesAHostAloneThatAsksForIt() throws IOException {
        server.on("/a.png", (request, out) -> {
            boolean first = server.received(request.path()) == 1;
            (first ? answer(429, Map.of("Retry-After", "1"), new byte[0]) : picture(40, 30)).write(request, out);
        });
        csv("id,image_url", "1," + url("/a.png"), "2," + url("/b.png"));

        assertThat(batch("--tries", "2")).isEqualTo(1);

        assertThat(server.received("/a.png")).isEqualTo(2);
        assertThat(result().get(1)).contains(",succeeded,");
    }

    @Test
    void onlyPublicAddressesAreFetchedUnlessOpened() throws IOException {
        csv("id,image_url", "1," + url("/a.png"));

        assertThat(run(
                        "batch",
                        folder.resolve("in.csv").toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(1);

        assertThat(server.connections()).isZero();
        assertThat(result().get(1)).contains("address-not-allowed: ");
    }

    @Test
    void jsonIsOneLineForEachPictureAndFault() throws IOException {
        server.on("/a.png", picture(40, 30));
        csv("sku,image_url", "X," + url("/a.png"), "Y,");

        batch("--json");

        List<JsonNode> lines = out.toString(UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .sorted(Comparator.comparingInt(line -> line.get("row").asInt()))
                .toList();
        assertThat(lines).hasSize(2);
        JsonNode good = lines.getFirst();
        assertThat(good.get("id").asString()).isEqualTo("X");
        assertThat(good.get("url").asString()).isEqualTo(url("/a.png"));
        assertThat(good.get("renditions").get(0).get("width").asInt()).isEqualTo(40);
        assertThat(lines.getLast().get("error").get("code").asString()).isEqualTo("url-missing");
    }

    @Test
    void wrongUsageSaysWhatIsWrongAndWritesNothing() throws IOException {
        assertThat(batch()).isEqualTo(2);
        assertThat(err()).contains("in.csv: no such file");
        csv("id,colour", "1,red");
        assertThat(batch()).isEqualTo(2);
        assertThat(err()).contains("No column holds addresses of images");
        csv("id,image_url", "1," + url("/a.png"));
        assertThat(batch("--preset", "nosuch")).isEqualTo(2);
        assertThat(batch("--jobs", "0")).isEqualTo(2);
        assertThat(batch("--tries", "0")).isEqualTo(2);
        assertThat(batch("--allow", "10.0.0.0/99")).isEqualTo(2);
        assertThat(err()).contains("--allow").contains("10.0.0.0/99").contains("networks such as");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private int batch(String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "batch",
                                folder.resolve("in.csv").toString(),
                                "--out",
                                folder.resolve("out").toString(),
                                "--allow",
                                "127.0.0.1"),
                        Arrays.stream(options))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), 0);
        return Commands.of(terminal, Object.class).execute(arguments);
    }

    private void csv(String... lines) throws IOException {
        Files.write(folder.resolve("in.csv"), List.of(lines));
    }

    private String url(String path) {
        return server.uri(path).toString();
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private List<String> result() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/result.csv"));
        assertThat(lines.getFirst()).startsWith("\ufeff");
        return Stream.concat(
                        Stream.of(lines.getFirst().substring(1)), lines.stream().skip(1))
                .toList();
    }

    private static RawHttpServer.Reply picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(200, Map.of("Content-Type", "image/png"), bytes.toByteArray());
    }

    private List<Integer> size(String name) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve("out").resolve(name).toFile());
        return List.of(image.getWidth(), image.getHeight());
    }

    private long bytes(String name) throws IOException {
        return Files.size(folder.resolve("out").resolve(name));
    }

    private List<String> files() throws IOException {
        Path root = folder.resolve("out");
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
