package dev.imagemill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.ApiClient;
import dev.imagemill.testing.FakeGemini;
import dev.imagemill.testing.ServerProcess;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, killed with SIGKILL while a provider is asked, and started again. */
class DescribeKillTest {

    @TempDir
    Path folder;

    @Test
    void aCallThatWasCutOffIsOnRecordAndMadeOnceMore() throws Exception {
        Path home = folder.resolve("home");
        Path picture = folder.resolve("mug.jpg");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", picture.toFile());
        try (FakeGemini gemini = new FakeGemini()) {
            Map<String, String> environment = Map.of(
                    "IMAGEMILL_DESCRIBE_PROVIDER",
                    "gemini",
                    "IMAGEMILL_DESCRIBE_AUTOMATIC",
                    "true",
                    "IMAGEMILL_DESCRIBE_GEMINI_BASEURL",
                    gemini.baseUrl(),
                    "GEMINI_API_KEY",
                    FakeGemini.KEY);
            gemini.then(gemini.silent());
            ServerProcess first = ServerProcess.start(home, environment);
            ApiClient owner = ApiClient.newOwner(first.address());
            assertThat(owner.upload(picture, List.of("thumbnail")).statusCode()).isEqualTo(202);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> gemini.calls() == 1);
            first.kill();

            try (ServerProcess again = ServerProcess.start(home, environment);
                    ApiClient same = owner.at(again.address())) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> same.json("/api/v1/images")
                                .at("/images/0/describing/status")
                                .asString()
                                .equals("ready"));
                assertThat(gemini.calls()).isEqualTo(2);
                assertThat(callsOnRecord(home)).isEqualTo(2);
            } finally {
                owner.close();
            }
        }
    }

    /** Of all days: the two calls may be made on two, which the API tells apart. */
    private static long callsOnRecord(Path home) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("imagemill.db"));
                Statement statement = database.createStatement();
                ResultSet sum =
                        statement.executeQuery("select sum(calls) from describe_usage where provider = 'all'")) {
            return sum.getLong(1);
        }
    }
}
