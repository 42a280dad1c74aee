package dev.imagemill.web;

import static dev.imagemill.cutout.remote.FakeCutoutService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.imagemill.cutout.remote.FakeCutoutService;
import dev.imagemill.fault.SettingException;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.web.TestCaller.Answer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cutouts by a service, through the whole program. */
class CutoutServiceTest {

    private FakeCutoutService service;

    @BeforeEach
    void open() throws IOException {
        service = new FakeCutoutService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    /** More refusals than there are attempts. */
    @Test
    void waitsForAsLongAsTheServiceAsksAndLosesNoAttempt() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch thumbnailSeen = new CountDownLatch(1);
        service.answers((png, exchange) -> {
            if (asked.incrementAndGet() <= 4) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                reply(exchange, 429, "text/plain", "slow down");
            } else {
                await(thumbnailSeen);
                reply(exchange, 200, "image/png", png);
            }
        });
        try (TestServer server = start("imagemill.job.max-attempts=2")) {
            TestCaller caller = new TestCaller(server);
            String id = uploaded(caller);
            Awaitility.await()
                    .until(() -> rendition(caller.get("/api/v1/images/" + id), "thumbnail")
                            .equals("ready"));
            thumbnailSeen.countDown();

            Answer ready = caller.finished(id);
            assertThat(ready.at("/status")).isEqualTo("ready");
            assertThat(rendition(ready, "cutout")).isEqualTo("ready");
            assertThat(asked).hasValue(5);
            assertThat(caller.get("/api/v1/jobs").json().at("/jobs").size()).isZero();
        }
    }

    @Test
    void aServiceThatNeverAnswersRightLeavesTheRest() throws Exception {
        service.answers((png, exchange) -> reply(exchange, 500, "text/plain", "broken"));
        try (TestServer server = start("imagemill.job.max-attempts=2", "imagemill.job.back-off=10ms")) {
            TestCaller caller = new TestCaller(server);
            Answer ended = caller.finished(uploaded(caller));

            assertThat(ended.at("/status")).isEqualTo("ready");
            assertThat(ended.json().at("/error").isObject()).isFalse();
            assertThat(rendition(ended, "thumbnail")).isEqualTo("ready");
            assertThat(rendition(ended, "cutout")).isEqualTo("failed");
        }
    }

    @Test
    void aServiceMayFetchThePictureByASignedAddress() throws Exception {
        service.answers((png, exchange) -> reply(exchange, 200, "image/png", png));
        try (TestServer server =
                start("imagemill.cutout.remote.send=url", "imagemill.web.public-url=https://images.example.org/mill")) {
            service.reaches(address -> server.uri(address.toString().replace("https://images.example.org/mill", "")));
            TestCaller caller = new TestCaller(server);
            Answer ready = caller.finished(uploaded(caller));

            assertThat(rendition(ready, "cutout")).isEqualTo("ready");
            assertThat(service.received())
                    .singleElement()
                    .satisfies(
                            sent -> assertThat(sent.form())
                                    .contains(
                                            "image_url=https%3A%2F%2Fimages.example.org%2Fmill%2Fapi%2Fv1%2Fcutouts%2Fpictures%2F"));
            assertThat(server.bean(ObjectStore.class).list(new ObjectKey("cutouts"), null, 10))
                    .isEmpty();
            URI gone = URI.create("/api/v1/cutouts/pictures/00000000-0000-4000-8000-000000000000?until=9999999999"
                    + "&signature=" + "A".repeat(43));
            UploadRefusalTest.assertProblem(caller.get(gone.toString()), 404, "cutout-picture-not-found");
        }
    }

    @Test
    void anAddressNeedsToBeKnownForThat() {
        assertThatException()
                .isThrownBy(() -> start("imagemill.cutout.remote.send=url").close())
                .havingRootCause()
                .isInstanceOf(SettingException.class)
                .withMessageContaining("imagemill.web.public-url");
    }

    private TestServer start(String... settings) {
        String[] all = java.util.Arrays.copyOf(settings, settings.length + 3);
        all[settings.length] = "imagemill.cutout.remover=remote";
        all[settings.length + 1] = "imagemill.cutout.remote.url=" + service.uri("/v1.0/removebg");
        all[settings.length + 2] = "imagemill.cutout.remote.key=k";
        return TestServer.start(all);
    }

    private static String uploaded(TestCaller caller) throws IOException {
        Answer answer = caller.upload(new Multipart()
                .file("disc.png", disc())
                .field("preset", "thumbnail")
                .field("preset", "cutout"));
        assertThat(answer.status()).isEqualTo(202);
        return answer.at("/images/0/id");
    }

    private static String rendition(Answer image, String preset) {
        for (var rendition : image.json().at("/renditions")) {
            if (rendition.at("/preset").asString().equals(preset)) {
                return rendition.at("/status").asString();
            }
        }
        return "none";
    }

    private static byte[] disc() throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(225, 225, 225));
        pen.fillRect(0, 0, 400, 300);
        pen.setColor(new Color(170, 30, 40));
        pen.fillOval(100, 50, 200, 200);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
