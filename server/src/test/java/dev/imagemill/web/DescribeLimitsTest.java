package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.FakeGemini;
import dev.imagemill.testing.FakeOpenAi;
import dev.imagemill.testing.FakeVision;
import dev.imagemill.testing.RawHttpServer;
import dev.imagemill.testing.ShiftedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What bounds descriptions, and what descriptions do not hold up. */
class DescribeLimitsTest {

    @Test
    void nothingGoesOutWhereNobodyIsChosen() {
        try (FakeGemini gemini = new FakeGemini();
                FakeOpenAi openai = new FakeOpenAi();
                FakeVision vision = new FakeVision();
                TestServer server = TestServer.start(
                        "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                        "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                        "imagemill.describe.openai.base-url=" + openai.baseUrl(),
                        "imagemill.describe.openai.model=" + FakeOpenAi.MODEL,
                        "imagemill.describe.vision.base-url=" + vision.baseUrl(),
                        "imagemill.describe.vision.api-key=k")) {
            TestCaller caller = new TestCaller(server);
            String unasked = caller.uploaded("unasked.jpg", Pictures.jpeg(60, 40));
            String asked = caller.described("asked.jpg", Pictures.jpeg(60, 40));
            JsonNode image = caller.describing(asked, "ready").json();
            assertThat(image.at("/source/provider").asString()).isEqualTo("local");
            assertThat(image.at("/source/model").asString()).isEqualTo("facts");
            caller.finished(unasked);
            assertThat(caller.get("/api/v1/images/" + unasked).at("/describing/status"))
                    .isEqualTo("none");
            assertThat(gemini.calls() + openai.calls() + vision.calls()).isZero();
            assertThat(caller.get("/api/v1/descriptions").at("/budget/day/calls"))
                    .isEqualTo("0");
        }
    }

    @Test
    void withoutAskingEveryImageIsDescribedWhereTheSettingSaysSo() {
        try (TestServer server = TestServer.start("imagemill.describe.automatic=true")) {
            TestCaller caller = new TestCaller(server);
            String id = caller.uploaded("a.jpg", Pictures.jpeg(60, 40));
            caller.describing(id, "ready");
            Multipart declined =
                    new Multipart().file("b.jpg", Pictures.jpeg(60, 40)).field("describe", "false");
            String other = caller.upload(declined).at("/images/0/id");
            assertThat(caller.finished(other).at("/describing/status")).isEqualTo("none");
        }
    }

    @Test
    void imagesWaitForTheNextDayOnceTheBudgetIsSpentAndGoOnByThemselves() {
        ShiftedClock clock = new ShiftedClock(Instant.parse("2026-11-20T12:00:00Z"));
        try (FakeGemini gemini = new FakeGemini();
                TestServer server = TestServer.startAt(
                        clock,
                        "imagemill.describe.provider=gemini",
                        "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                        "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                        "imagemill.describe.budget.calls-per-day=1",
                        "imagemill.job.poll=100ms")) {
            TestCaller caller = new TestCaller(server);
            caller.describing(caller.described("a.jpg", Pictures.jpeg(60, 40)), "ready");
            String late = caller.described("b.jpg", Pictures.jpeg(60, 40));
            JsonNode waiting = caller.describing(late, "waiting").json().get("describing");
            assertThat(waiting.at("/error/code").asString()).isEqualTo("describe-budget-spent");
            assertThat(waiting.at("/until").asString()).isEqualTo("2026-11-21T00:00:00Z");
            JsonNode view = caller.get("/api/v1/descriptions").json();
            assertThat(view.at("/budget/day/calls").asLong()).isEqualTo(1);
            assertThat(view.at("/budget/day/maxCalls").asLong()).isEqualTo(1);
            assertThat(view.at("/budget/day/tokens").asLong()).isEqualTo(1100);
            assertThat(view.at("/waiting").asLong()).isEqualTo(1);
            assertThat(gemini.calls()).isEqualTo(1);

            clock.putForward(Duration.ofHours(13));
            assertThat(caller.describing(late, "ready").at("/title")).isEqualTo(FakeGemini.TITLE);
            assertThat(caller.get("/api/v1/descriptions").at("/budget/month/calls"))
                    .isEqualTo("2");
        }
    }

    @Test
    void aWaitingImageCanBeDescribedByAnotherAtOnce() {
        try (FakeGemini gemini = new FakeGemini();
                TestServer server = TestServer.start(
                        "imagemill.describe.provider=gemini",
                        "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                        "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                        "imagemill.describe.budget.calls-per-day=1")) {
            TestCaller caller = new TestCaller(server);
            caller.describing(caller.described("a.jpg", Pictures.jpeg(60, 40)), "ready");
            String id = caller.described("b.jpg", Pictures.jpeg(60, 40));
            caller.describing(id, "waiting");
            caller.send("POST", "/api/v1/images/" + id + "/describe", "{\"provider\":\"local\"}");
            assertThat(caller.describing(id, "ready").at("/source/provider")).isEqualTo("local");
        }
    }

    @Test
    void aSilentProviderHoldsUpNeitherRenditionsNorBatches() {
        try (FakeGemini gemini = new FakeGemini();
                RawHttpServer shop = new RawHttpServer();
                TestServer server = TestServer.start(
                        "imagemill.describe.provider=gemini",
                        "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                        "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                        "imagemill.describe.concurrency=2",
                        "imagemill.describe.timeout=5s",
                        "imagemill.job.grace=2s",
                        "imagemill.outbound.allow=127.0.0.1")) {
            gemini.then(gemini.silent(), gemini.silent(), gemini.silent(), gemini.silent());
            shop.on("/mug.jpg", RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), Pictures.jpeg(60, 40)));
            TestCaller caller = new TestCaller(server);
            String first = caller.described("a.jpg", Pictures.jpeg(60, 40));
            String second = caller.described("b.jpg", Pictures.jpeg(60, 40));
            Awaitility.await().until(() -> gemini.calls() == 2);
            String batch = caller.send(
                            "POST",
                            "/api/v1/batches",
                            "{\"images\":[\"" + shop.uri("/mug.jpg")
                                    + "\"],\"describe\":true,\"presets\":[\"thumbnail\"]}")
                    .at("/id");
            Awaitility.await()
                    .until(() ->
                            caller.get("/api/v1/batches/" + batch).at("/status").equals("completed"));
            assertThat(caller.finished(first).at("/status")).isEqualTo("ready");
            assertThat(caller.finished(second).at("/status")).isEqualTo("ready");
            assertThat(caller.get("/api/v1/images?limit=1").at("/images/0/describing/status"))
                    .isNotEqualTo("none");
        }
    }
}
