package dev.imagemill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.ApiClient;
import dev.imagemill.testing.ServerProcess;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole program, killed with SIGKILL while a hundred images are under way, and started again. */
class KillTest {

    private static final int IMAGES = 100;
    private static final int KILLS = 3;
    private static final int MORE = 10;
    private static final int MORE_ROUNDS = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private int uploaded;

    @Test
    void everyAcceptedImageIsReadyAfterTheNextStartEachRenditionOnce() throws Exception {
        Path home = folder.resolve("home");
        ServerProcess first = ServerProcess.start(home);
        ApiClient owner = ApiClient.newOwner(first.address());
        upload(owner, IMAGES);
        first.kill();
        for (int round = 0; round < MORE_ROUNDS && unfinished(home) == 0; round++) {
            killWhileMoreAreUnderWay(home, owner);
        }
        assertThat(unfinished(home)).isPositive();

        for (int kill = 1; kill < KILLS; kill++) {
            ServerProcess again = ServerProcess.start(home);
            again.kill();
        }
        try (ServerProcess last = ServerProcess.start(home);
                ApiClient same = owner.at(last.address())) {
            same.awaitIdle(Duration.ofMinutes(2));

            assertThat(same.count("ready")).isEqualTo(uploaded);
            assertThat(same.count("failed")).isZero();
            assertRenditions(same);
        } finally {
            owner.close();
        }
        assertThat(objects(home)).hasSize(uploaded * 3);
        assertThat(files(home.resolve("tmp"))).isEmpty();
    }

    private void assertRenditions(ApiClient owner) throws IOException, InterruptedException {
        for (JsonNode image : owner.json("/api/v1/images?limit=200").get("images")) {
            List<String> presets = new ArrayList<>();
            for (JsonNode rendition : image.get("renditions")) {
                presets.add(rendition.get("preset").asString());
                assertThat(rendition.get("status").asString()).isEqualTo("ready");
                assertThat(owner.bytes(rendition.get("url").asString()))
                        .hasSize(rendition.get("bytes").asInt());
            }
            assertThat(presets).containsExactlyInAnyOrder("thumbnail", "web");
        }
    }

    private void upload(ApiClient owner, int count) throws IOException, InterruptedException {
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(picture(uploaded + i));
        }
        for (Path picture : pictures) {
            assertThat(owner.upload(picture, List.of("thumbnail", "web")).statusCode())
                    .isEqualTo(202);
            uploaded++;
        }
    }

    /** For a machine that was through with all when it was killed. */
    private void killWhileMoreAreUnderWay(Path home, ApiClient owner) throws IOException, InterruptedException {
        ServerProcess again = ServerProcess.start(home);
        try (ApiClient same = owner.at(again.address())) {
            upload(same, MORE);
        } finally {
            again.kill();
        }
    }

    /** How many images a killed process left at work; looked at in a copy, so that the next process finds what that one left. */
    private int unfinished(Path home) throws IOException, SQLException {
        Path copy = Files.createTempDirectory(folder, "look");
        for (String name : List.of("imagemill.db", "imagemill.db-wal")) {
            if (Files.exists(home.resolve(name))) {
                Files.copy(home.resolve(name), copy.resolve(name));
            }
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("imagemill.db"));
                Statement statement = database.createStatement();
                ResultSet images = statement.executeQuery("select count(distinct image_id) from rendition"
                        + " where status in ('queued', 'processing')")) {
            return images.getInt(1);
        }
    }

    /** Large enough for the work to lag behind the uploads. */
    private Path picture(int number) throws IOException {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (int shape = 0; shape < 40; shape++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(random.nextInt(1200), random.nextInt(900), random.nextInt(400), random.nextInt(300));
        }
        graphics.dispose();
        Path file = folder.resolve("picture-" + number + ".jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    private static List<Path> objects(Path home) throws IOException {
        return files(home.resolve("objects"));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
