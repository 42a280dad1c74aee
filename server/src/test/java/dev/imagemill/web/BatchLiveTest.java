package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.RawHttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Batches over time: told live, and gone on with by the next process. */
class BatchLiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private RawHttpServer shop;

    @BeforeEach
    void open() {
        shop = new RawHttpServer();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private TestServer start() {
        return TestServer.startIn(
                home,
                "imagemill.outbound.allow=127.0.0.1",
                "imagemill.job.back-off=50ms",
                "imagemill.job.grace=2s",
                "imagemill.batch.window=4");
    }

    private String picture(int number) {
        String path = "/live/" + number + ".jpg";
        shop.on(path, RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), Pictures.jpeg(40, 30)));
        return shop.uri(path).toString();
    }

    @Test
    void isToldLiveUntilItsEnd() throws IOException {
        try (TestServer server = start()) {
            TestCaller caller = new TestCaller(server);
            caller.get("/api/v1/batches");
            try (BufferedReader events = new BufferedReader(
                    new InputStreamReader(caller.open("/api/v1/events").body(), StandardCharsets.UTF_8))) {
                String id = submitted(caller, List.of(picture(1), picture(2), picture(3)));
                JsonNode last = nextBatch(events);
                while (!last.at("/status").asString().equals("completed")) {
                    assertThat(last.at("/id").asString()).isEqualTo(id);
                    assertThat(last.at("/counts/total").asInt()).isEqualTo(3);
                    last = nextBatch(events);
                }
                assertThat(last.at("/counts/succeeded").asInt()).isEqualTo(3);
                assertThat(last.at("/owned").asBoolean()).isTrue();
            }
        }
    }

    @Test
    void goesOnWhereItWasWhenTheNextProcessStarts() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        List<String> urls = IntStream.range(0, 12).mapToObj(this::picture).toList();
        byte[] jpeg = Pictures.jpeg(40, 30);
        shop.on("/live/8.jpg", (request, out) -> {
            reached.countDown();
            never.await();
        });
        String id;
        String cookie;
        try (TestServer first = start()) {
            TestCaller caller = new TestCaller(first);
            id = submitted(caller, urls);
            cookie = caller.cookie();
            assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(caller.get("/api/v1/batches/" + id).at("/status")).isEqualTo("processing");
        }
        shop.on("/live/8.jpg", RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), jpeg));

        try (TestServer second = start()) {
            TestCaller caller = new TestCaller(second);
            JsonNode batch = Awaitility.await()
                    .atMost(PATIENCE)
                    .until(
                            () -> caller.get("/api/v1/batches/" + id, "Cookie", OwnerCookie.NAME + "=" + cookie)
                                    .json(),
                            found -> found.at("/status").asString().equals("completed"));
            assertThat(batch.at("/counts/succeeded").asInt()).isEqualTo(12);
            assertThat(batch.at("/owned").asBoolean()).isTrue();
            for (int i = 0; i < 8; i++) {
                assertThat(shop.received("/live/" + i + ".jpg"))
                        .as("what was fetched is not fetched again: " + i)
                        .isLessThanOrEqualTo(i < 5 ? 1 : 2);
            }
            assertThat(caller.get("/api/v1/notifications", "Cookie", OwnerCookie.NAME + "=" + cookie)
                            .json()
                            .at("/notifications")
                            .size())
                    .isEqualTo(1);
        } finally {
            never.countDown();
        }
    }

    private static String submitted(TestCaller caller, List<String> urls) {
        TestCaller.Answer answer =
                caller.send("POST", "/api/v1/batches", "{\"images\":[\"" + String.join("\",\"", urls) + "\"]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.at("/id");
    }

    private static JsonNode nextBatch(BufferedReader events) throws IOException {
        boolean batch = false;
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("event: ")) {
                batch = line.equals("event: batch");
            } else if (batch && line.startsWith("data: ")) {
                return TestCaller.JSON.readTree(line.substring("data: ".length()));
            }
        }
        throw new AssertionError("the stream ended");
    }
}
