package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.access.Sessions;
import dev.imagemill.catalog.DescribeOrder;
import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.testing.FakeGemini;
import dev.imagemill.testing.FakeOpenAi;
import dev.imagemill.testing.FakeVision;
import dev.imagemill.testing.RawHttpServer;
import dev.imagemill.testing.ShiftedClock;
import dev.imagemill.web.TestCaller.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What bounds descriptions, and what descriptions do not hold up. */
class DescribeLimitsTest {

    /** So that no day ends, and no budget comes back, while a test runs. */
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

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
        ShiftedClock clock = new ShiftedClock(NOON);
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
    void imagesGoOnAtTheStartOnceTheBudgetIsRaised(@TempDir Path home) {
        ShiftedClock clock = new ShiftedClock(NOON);
        try (FakeGemini gemini = new FakeGemini()) {
            String[] settings = {
                "imagemill.describe.provider=gemini",
                "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                "imagemill.describe.budget.calls-per-day=1"
            };
            TestCaller caller;
            String late;
            try (TestServer server = TestServer.startIn(home, clock, settings)) {
                caller = new TestCaller(server);
                caller.describing(caller.described("a.jpg", Pictures.jpeg(60, 40)), "ready");
                late = caller.described("b.jpg", Pictures.jpeg(60, 40));
                caller.describing(late, "waiting");
            }
            settings[3] = "imagemill.describe.budget.calls-per-day=2";
            try (TestServer again = TestServer.startIn(home, clock, settings)) {
                assertThat(caller.at(again).describing(late, "ready").at("/title"))
                        .isEqualTo(FakeGemini.TITLE);
            }
        }
    }

    /** As it is left where the process was killed during each attempt, before the image was begun with. */
    @Test
    void anImageWhoseAttemptsAreUsedUpUnbegunSaysSoAndCanBeAskedForAgain(@TempDir Path home) {
        TestCaller caller;
        String id;
        try (TestServer server = TestServer.startIn(home)) {
            caller = new TestCaller(server);
            id = caller.uploaded("a.jpg", Pictures.jpeg(60, 40));
            OwnerId owner = server.bean(Sessions.class).resume(caller.cookie()).owner();
            server.bean(DescriptionCatalog.class).want(owner, new ImageId(UUID.fromString(id)), DescribeOrder.USUAL);
            JdbcClient.create(server.bean(DataSource.class))
                    .sql("""
                            insert into job (id, lane, type, payload, priority, state, attempts, not_before, created_at, updated_at)
                            values (:id, 'describe', 'describe-image.v1', :payload, 1, 'running', 1000, 0, 0, 0)
                            """)
                    .param("id", UUID.randomUUID().toString())
                    .param("payload", "{\"image\":\"" + id + "\"}")
                    .update();
        }
        try (TestServer again = TestServer.startIn(home)) {
            TestCaller back = caller.at(again);
            JsonNode waiting = back.describing(id, "waiting").json().get("describing");
            assertThat(waiting.at("/error/code").asString()).isEqualTo("attempts-used-up");
            back.send("POST", "/api/v1/images/" + id + "/describe", "{}");
            back.describing(id, "ready");
        }
    }

    @Test
    void aKeyThatIsNotAcceptedHasImagesWaitAndSaysWhatToMend(@TempDir Path home) {
        try (FakeGemini gemini = new FakeGemini()) {
            String[] settings = {
                "imagemill.describe.provider=gemini",
                "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                "imagemill.describe.gemini.api-key=of-another"
            };
            TestCaller caller;
            String first;
            String second;
            try (TestServer server = TestServer.startIn(home, settings)) {
                caller = new TestCaller(server);
                first = caller.described("a.jpg", Pictures.jpeg(60, 40));
                JsonNode waiting = caller.describing(first, "waiting").json().get("describing");
                assertThat(waiting.at("/error/code").asString()).isEqualTo("describe-paused");
                assertThat(waiting.at("/error/detail").asString()).contains("imagemill.describe.gemini.api-key");
                assertThat(waiting.at("/until").isNull()).isFalse();
                second = caller.described("b.jpg", Pictures.jpeg(60, 40));
                caller.describing(second, "waiting");
                assertThat(gemini.calls()).isEqualTo(1);
                JsonNode view = caller.get("/api/v1/descriptions").json();
                assertThat(view.at("/pausedBecause/code").asString()).isEqualTo("describe-paused");
                assertThat(view.at("/pausedUntil").isNull()).isFalse();
            }
            settings[2] = "imagemill.describe.gemini.api-key=" + FakeGemini.KEY;
            try (TestServer again = TestServer.startIn(home, settings)) {
                caller.at(again).describing(first, "ready");
                caller.at(again).describing(second, "ready");
            }
        }
    }

    @Test
    void nothingIsDoneForAnImageThatHasToWait() {
        try (FakeGemini gemini = new FakeGemini();
                TestServer server = TestServer.start(
                        "imagemill.describe.provider=gemini",
                        "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                        "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                        "imagemill.describe.requests-per-minute=1")) {
            TestCaller caller = new TestCaller(server);
            caller.describing(caller.described("a.jpg", Pictures.jpeg(60, 40)), "ready");
            String id = caller.uploaded("b.jpg", Pictures.jpeg(60, 40));
            caller.finished(id);
            // Fetched, it would be found missing, and fail for good.
            server.bean(ObjectStore.class).deleteAll(new ObjectKey(id));
            caller.call("POST", "/api/v1/images/" + id + "/describe");
            assertThat(caller.describing(id, "waiting").at("/describing/error/code"))
                    .isEqualTo("describe-busy");
        }
    }

    @Test
    void tokensCountAlsoWhereTheBudgetEndsBeforeTheSecondCall() {
        try (FakeGemini gemini = new FakeGemini();
                TestServer server = TestServer.startAt(
                        new ShiftedClock(NOON),
                        "imagemill.describe.provider=gemini",
                        "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                        "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                        "imagemill.describe.budget.calls-per-day=1")) {
            gemini.then(gemini.says("no JSON"));
            TestCaller caller = new TestCaller(server);
            String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
            JsonNode waiting = caller.describing(id, "waiting").json().get("describing");
            assertThat(waiting.at("/error/code").asString()).isEqualTo("describe-budget-spent");
            assertThat(waiting.at("/usage/inputTokens").asLong()).isEqualTo(1000);
            JsonNode day = caller.get("/api/v1/descriptions").json().at("/budget/day");
            assertThat(day.at("/calls").asLong()).isEqualTo(1);
            assertThat(day.at("/tokens").asLong()).isEqualTo(1100);
        }
    }

    @Test
    void anOwnerAsksForSoManyAfreshInAnHour() {
        ShiftedClock clock = new ShiftedClock(Instant.parse("2026-11-20T12:20:00Z"));
        try (TestServer server = TestServer.startAt(clock, "imagemill.describe.fresh-per-hour=3")) {
            TestCaller caller = new TestCaller(server);
            String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
            String one = "/api/v1/images/" + id + "/describe";
            caller.uploaded("b.jpg", Pictures.jpeg(60, 40));
            assertThat(caller.send("POST", "/api/v1/descriptions", "{\"which\":\"all\",\"fresh\":true}")
                            .status())
                    .isEqualTo(202);
            assertThat(caller.send("POST", one, "{\"fresh\":true}").status()).isEqualTo(202);

            Answer refused = caller.send("POST", one, "{\"fresh\":true}");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/code")).isEqualTo("describe-fresh-spent");
            assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(2300L, 2400L);
            assertThat(caller.call("POST", one).status()).isEqualTo(202);
            clock.putForward(Duration.ofHours(1));
            assertThat(caller.send("POST", one, "{\"fresh\":true}").status()).isEqualTo(202);
        }
    }

    @Test
    void noAnswerOutlivesTheImageThatIsPurgedMeanwhile() {
        CountDownLatch go = new CountDownLatch(1);
        try (FakeGemini gemini = new FakeGemini();
                TestServer server = TestServer.start(
                        "imagemill.describe.provider=gemini",
                        "imagemill.describe.gemini.base-url=" + gemini.baseUrl(),
                        "imagemill.describe.gemini.api-key=" + FakeGemini.KEY,
                        "imagemill.ingest.restore-for=0s")) {
            gemini.then((request, out) -> {
                go.await();
                gemini.described().write(request, out);
            });
            JdbcClient jdbc = JdbcClient.create(server.bean(DataSource.class));
            TestCaller caller = new TestCaller(server);
            String id = caller.described("a.jpg", Pictures.jpeg(60, 40));
            Awaitility.await().until(() -> gemini.calls() == 1);
            caller.call("DELETE", "/api/v1/images/" + id);
            Awaitility.await().until(() -> count(jdbc, "image") == 0);
            go.countDown();
            Awaitility.await()
                    .until(() -> caller.get("/api/v1/descriptions")
                            .at("/budget/day/tokens")
                            .equals("1100"));
            assertThat(count(jdbc, "describe_answer")).isZero();
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void aWaitingImageCanBeDescribedByAnotherAtOnce() {
        try (FakeGemini gemini = new FakeGemini();
                TestServer server = TestServer.startAt(
                        new ShiftedClock(NOON),
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
            Awaitility.await().until(() -> gemini.calls() >= 2);
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
