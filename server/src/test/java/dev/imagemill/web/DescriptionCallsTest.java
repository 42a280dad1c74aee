package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.job.database.DbSchedulerWorkers;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.testing.FakeGemini;
import dev.imagemill.web.TestCaller.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Descriptions over HTTP, with a provider that speaks Gemini's wire format. */
class DescriptionCallsTest {

    private static FakeGemini gemini;
    private static TestServer server;

    private TestCaller caller;

    @BeforeAll
    static void start() {
        gemini = new FakeGemini();
        server = TestServer.start(
                "imagemill.describe.provider=gemini",
                "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                "imagemill.describe.requests-per-minute=10000",
                "imagemill.describe.longest-side=300",
                "imagemill.job.back-off=100ms");
    }

    @BeforeEach
    void call() {
        caller = new TestCaller(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        gemini.close();
    }

    @Test
    void imageListFileAndStoredFileAgree() {
        String id = caller.described("Größe.jpg", Pictures.jpeg(900, 600));
        JsonNode image = caller.describing(id, "ready").json();

        assertThat(image.at("/title").asString()).isEqualTo(FakeGemini.TITLE);
        assertThat(image.at("/altText").asString()).isEqualTo("A red mug on a table");
        assertThat(image.at("/labels/0/name").asString()).isEqualTo("mug");
        assertThat(image.at("/labels/0/confidence").asDouble()).isEqualTo(0.97);
        assertThat(image.at("/language").asString()).isEqualTo("en");
        assertThat(image.at("/source/provider").asString()).isEqualTo("gemini");
        assertThat(image.at("/source/model").asString()).isEqualTo(FakeGemini.MODEL);
        assertThat(image.at("/source/promptVersion").asString()).isNotEmpty();
        assertThat(image.at("/source/at").asString()).endsWith("Z");
        assertThat(image.at("/edited")).isEmpty();
        assertThat(image.at("/describing/error").isNull()).isTrue();

        caller.finished(id);
        JsonNode whole = caller.get("/api/v1/images/" + id).json();
        assertThat(caller.get("/api/v1/images?q=red+mug").json().at("/images/0"))
                .isEqualTo(whole);

        Answer file = caller.get(whole.at("/links/description").asString());
        assertThat(file.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        for (String field :
                List.of("id", "name", "title", "description", "altText", "labels", "language", "source", "edited")) {
            assertThat(file.json().get(field)).as(field).isEqualTo(whole.get(field));
        }
        assertThat(file.text()).contains("Größe.jpg");
        assertThat(caller.get("/files/" + id + ".json").bytes()).isEqualTo(file.bytes());
        assertThat(caller.get("/files/" + id + ".json", "If-None-Match", file.header("ETag"))
                        .status())
                .isEqualTo(304);
        Awaitility.await().until(() -> stored(id, "Größe.json").equals(file.text()));
        assertThat(new TestCaller(server).get("/files/" + id + ".json").status())
                .isEqualTo(404);
    }

    @Test
    void onlyASmallPictureWithoutMetadataIsSent() throws IOException {
        String id = caller.described("a.jpg", withArtist(Pictures.jpeg(1200, 800)));
        caller.describing(id, "ready");
        byte[] sent = gemini.pictures().getLast();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(sent));
        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Ann", "Photoshop", "ICC");
    }

    @Test
    void whatAPersonWroteSurvivesDescribeAll() {
        String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
        caller.describing(id, "ready");
        Answer edited = caller.send(
                "PATCH",
                "/api/v1/images/" + id,
                "{\"title\":\"Mine\",\"labels\":[{\"name\":\"cup\"}],\"altText\":null}");
        assertThat(edited.json().at("/edited").toString()).isEqualTo("[\"title\",\"altText\",\"labels\"]");
        assertThat(edited.json().at("/labels/0/confidence").isNull()).isTrue();

        int before = gemini.calls();
        gemini.then(gemini.says(
                "{\"title\":\"Other\",\"description\":\"Other text.\",\"altText\":\"Other\",\"labels\":[]}"));
        Answer all = caller.send("POST", "/api/v1/descriptions", "{\"which\":\"all\",\"fresh\":true}");
        assertThat(all.status()).isEqualTo(202);
        assertThat(all.at("/images")).isEqualTo("1");
        Awaitility.await().until(() -> gemini.calls() == before + 1);
        JsonNode image = Awaitility.await()
                .until(
                        () -> caller.get("/api/v1/images/" + id).json(),
                        now -> now.at("/description").asString().equals("Other text."));
        assertThat(image.at("/title").asString()).isEqualTo("Mine");
        assertThat(image.at("/altText").isNull()).isTrue();
        assertThat(image.at("/labels/0/name").asString()).isEqualTo("cup");
        Awaitility.await().until(() -> stored(id, "a.json").contains("\"title\":\"Mine\""));

        assertThat(caller.send("PATCH", "/api/v1/images/" + id, "{\"edited\":[]}")
                        .json()
                        .at("/edited"))
                .isEmpty();
        caller.send("POST", "/api/v1/images/" + id + "/describe", "{\"fresh\":true}");
        Awaitility.await()
                .until(() -> caller.get("/api/v1/images/" + id).at("/title").equals(FakeGemini.TITLE));
    }

    @Test
    void theSameQuestionAboutTheSameBytesIsPaidForOnce() {
        byte[] picture = Pictures.jpeg(60, 40);
        String first = caller.described("same.jpg", picture);
        caller.describing(first, "ready");
        int calls = gemini.calls();

        TestCaller other = new TestCaller(server);
        String second = other.described("same.jpg", picture);
        assertThat(other.describing(second, "ready").at("/title")).isEqualTo(FakeGemini.TITLE);
        assertThat(caller.call("POST", "/api/v1/images/" + first + "/describe").at("/describing/status"))
                .isEqualTo("queued");
        caller.describing(first, "ready");
        assertThat(gemini.calls()).isEqualTo(calls);

        caller.send("POST", "/api/v1/images/" + first + "/describe", "{\"language\":\"de\"}");
        caller.describing(first, "ready");
        assertThat(gemini.calls()).isEqualTo(calls + 1);
    }

    @Test
    void theSameBytesUnderAnotherNameArePaidForOnce() {
        byte[] picture = Pictures.jpeg(60, 40);
        caller.describing(caller.described("one.jpg", picture), "ready");
        int calls = gemini.calls();

        TestCaller other = new TestCaller(server);
        String second = other.described("two.jpg", picture);

        JsonNode image = other.describing(second, "ready").json();
        assertThat(image.at("/title").asString()).isEqualTo(FakeGemini.TITLE);
        assertThat(image.at("/describing/usage/calls").asLong()).isZero();
        assertThat(gemini.calls()).isEqualTo(calls);
    }

    @Test
    void whatIsBeingAskedIsNotAskedBesides() throws InterruptedException {
        byte[] picture = Pictures.jpeg(60, 40);
        CountDownLatch go = new CountDownLatch(1);
        int before = gemini.calls();
        gemini.then((request, out) -> {
            go.await();
            gemini.described().write(request, out);
        });
        String first = caller.described("same.jpg", picture);
        Awaitility.await().until(() -> gemini.calls() == before + 1);
        TestCaller other = new TestCaller(server);
        String second = other.described("same.jpg", picture);
        go.countDown();

        caller.describing(first, "ready");
        other.describing(second, "ready");
        assertThat(gemini.calls()).isEqualTo(before + 1);
    }

    @Test
    void saysWhatAnImageCost() {
        gemini.then(gemini.says("no JSON"));
        String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
        JsonNode usage = caller.describing(id, "ready").json().at("/describing/usage");
        assertThat(usage.at("/calls").asLong()).isEqualTo(2);
        assertThat(usage.at("/inputTokens").asLong()).isEqualTo(2000);
        assertThat(usage.at("/outputTokens").asLong()).isEqualTo(200);

        gemini.then(gemini.blocked());
        caller.send("POST", "/api/v1/images/" + id + "/describe", "{\"fresh\":true}");
        assertThat(caller.describing(id, "failed").at("/describing/usage/calls"))
                .isEqualTo("3");
        assertThat(caller.get("/api/v1/metadata.ndjson").at("/describeUsage/inputTokens"))
                .isEqualTo("3000");
    }

    @Test
    void anOwnerHasOneRoundAtATime() {
        String id = caller.uploaded("a.jpg", Pictures.jpeg(60, 40));
        DbSchedulerWorkers workers = server.bean(DbSchedulerWorkers.class);
        workers.pause();
        try {
            assertThat(caller.send("POST", "/api/v1/descriptions", "{\"which\":\"all\"}")
                            .status())
                    .isEqualTo(202);
            assertRefused(
                    caller.send("POST", "/api/v1/descriptions", "{\"which\":\"all\"}"), 409, "describe-round-open");
        } finally {
            workers.resume();
        }
        caller.describing(id, "ready");
        Awaitility.await()
                .until(() -> caller.send("POST", "/api/v1/descriptions", "{\"which\":\"undescribed\"}")
                                .status()
                        == 202);
    }

    @Test
    void aBusyProviderIsWaitedFor() {
        gemini.then(gemini.busy(10));
        String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
        JsonNode waiting = caller.describing(id, "waiting").json().get("describing");
        assertThat(waiting.at("/error/code").asString()).isEqualTo("describe-busy");
        assertThat(waiting.at("/until").asString()).endsWith("Z");
        assertThat(caller.get("/api/v1/descriptions").at("/waiting")).isEqualTo("1");
        assertThat(caller.describing(id, "ready").at("/title")).isEqualTo(FakeGemini.TITLE);
    }

    @Test
    void aProviderThatFailsIsAskedAgain() {
        gemini.then(gemini.error(500, "Oh."));
        String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
        assertThat(caller.describing(id, "ready").at("/title")).isEqualTo(FakeGemini.TITLE);
    }

    @Test
    void aBlockedPictureSaysWhyAndCanBeAskedForAgain() {
        gemini.then(gemini.blocked());
        String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
        JsonNode failed = caller.describing(id, "failed").json().get("describing");
        assertThat(failed.at("/error/code").asString()).isEqualTo("describe-blocked");
        assertThat(caller.finished(id).at("/status")).isEqualTo("ready");

        caller.send("POST", "/api/v1/descriptions", "{\"which\":\"undescribed\"}");
        assertThat(caller.describing(id, "ready").at("/title")).isEqualTo(FakeGemini.TITLE);
    }

    @Test
    void saysWhoDescribes() {
        JsonNode view = caller.get("/api/v1/descriptions").json();
        assertThat(view.at("/provider").asString()).isEqualTo("gemini");
        assertThat(view.at("/external").asBoolean()).isTrue();
        assertThat(view.at("/automatic").asBoolean()).isFalse();
        assertThat(view.at("/language").asString()).isEqualTo("en");
        assertThat(view.at("/providers/0/name").asString()).isEqualTo("local");
        assertThat(view.at("/budget/day/maxCalls").asLong()).isEqualTo(2000);
        assertThat(view.at("/budget/month/maxCalls").isNull()).isTrue();
        assertThat(view.at("/pausedUntil").isNull()).isTrue();
        assertThat(view.at("/pausedBecause").isNull()).isTrue();
        assertThat(view.at("/budget/month/resetsAt").asString()).endsWith("-01T00:00:00Z");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String id = caller.uploaded("a.jpg", Pictures.jpeg(60, 40));
        String one = "/api/v1/images/" + id + "/describe";
        assertRefused(caller.send("POST", one, "{\"provider\":\"oracle\"}"), 422, "describer-unknown");
        assertRefused(caller.send("POST", one, "{\"language\":\"x\"}"), 422, "field-invalid");
        assertRefused(caller.send("POST", one, "{\"colour\":1}"), 422, "field-unknown");
        assertRefused(caller.send("POST", one, "{"), 400, "json-malformed");
        assertRefused(caller.send("POST", "/api/v1/descriptions", "{}"), 422, "field-invalid");
        assertRefused(new TestCaller(server).call("POST", one), 404, "image-not-found");
        assertRefused(caller.send("PATCH", "/api/v1/images/" + id, "{\"edited\":[\"title\"]}"), 422, "field-invalid");
        assertThat(caller.get("/api/v1/images/" + id).at("/describing/status")).isEqualTo("none");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    /** A JPEG with an EXIF block that names an artist. */
    private static byte[] withArtist(byte[] jpeg) {
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x3b, 0, 2, 0, 0, 0, 4, 'A', 'n', 'n', 0, 0, 0, 0, 0};
        int length = 2 + 6 + tiff.length;
        byte[] with = new byte[jpeg.length + 2 + length];
        System.arraycopy(jpeg, 0, with, 0, 2);
        byte[] head = {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0};
        System.arraycopy(head, 0, with, 2, head.length);
        System.arraycopy(tiff, 0, with, 2 + head.length, tiff.length);
        System.arraycopy(jpeg, 2, with, 2 + head.length + tiff.length, jpeg.length - 2);
        return with;
    }

    /** What the store has under a name beside an original; empty where there is no such object. */
    private static String stored(String id, String name) {
        return server.bean(ObjectStore.class)
                .open(new ObjectKey(id + "/input/" + name), null)
                .map(DescriptionCallsTest::text)
                .orElse("");
    }

    private static String text(InputStream bytes) {
        try (bytes) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
