package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagemill.access.OwnerId;
import dev.imagemill.access.Sessions;
import dev.imagemill.notify.Announcements;
import dev.imagemill.notify.BatchReport;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.notify.BatchReport.Outcome;
import dev.imagemill.testing.HookReceiver;
import dev.imagemill.testing.HookReceiver.Request;
import dev.imagemill.web.TestCaller.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Webhooks, from the call that adds an endpoint to the log of what it was told. */
@Timeout(120)
class WebhookCallsTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String DELIVERIES = "/api/v1/webhooks/deliveries";

    private static TestServer server;
    private TestCaller caller;
    private HookReceiver receiver;

    @BeforeAll
    static void startServer() {
        server = TestServer.start(
                "imagemill.outbound.allow=127.0.0.0/8",
                "imagemill.notify.webhook.retry-after=1ms,1ms",
                "imagemill.notify.webhook.max-endpoints=4",
                "imagemill.web.public-url=https://images.example.org");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void connect() throws IOException {
        caller = new TestCaller(server);
        receiver = HookReceiver.start();
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    /** The proxy that ends HTTPS need not be trusted with more than the public host's name. */
    @Test
    void marksTheCookieAsSecureAtAPublicHostOfHttps() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/images HTTP/1.1\r\nHost: images.example.org\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer.lines().filter(line -> line.startsWith("Set-Cookie:")))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("; Secure");
        }
        assertThat(new TestCaller(server).get("/api/v1/images").header("Set-Cookie"))
                .isNotEmpty()
                .doesNotContain("Secure");
    }

    @Test
    void addsChangesAndDeletes() {
        Answer added = add("/hook", "image.ready", "batch.completed");
        String path = WEBHOOKS + "/" + added.at("/id");
        String url = receiver.uri("/other").toString();

        Answer changed = caller.send("PATCH", path, "{\"url\":\"" + url + "\",\"status\":\"disabled\"}");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.at("/secret")).startsWith("whsec_");
        assertThat(added.at("/scope")).isEqualTo("owner");
        assertThat(added.json().at("/events").valueStream().map(event -> event.asString()))
                .containsExactly("batch.completed", "image.ready");
        assertThat(added.at("/disabledReason")).isEqualTo("");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/url")).isEqualTo(url);
        assertThat(changed.at("/status")).isEqualTo("disabled");
        assertThat(changed.at("/disabledReason")).isEqualTo("You disabled it.");
        assertThat(changed.json().has("secret")).isFalse();
        assertThat(caller.get(path).json()).isEqualTo(changed.json());
        assertThat(caller.get(WEBHOOKS).json().at("/endpoints/0")).isEqualTo(changed.json());
        assertThat(caller.call("DELETE", path).status()).isEqualTo(204);
        assertProblem(caller.get(path), 404, "webhook-not-found");
    }

    @Test
    void showsAndRotatesTheSecretToItsOwnerOnly() {
        Answer added = add("/hook", "batch.completed");
        String path = WEBHOOKS + "/" + added.at("/id") + "/secret";

        Answer shown = caller.get(path);
        Answer rotated = caller.call("POST", path + "/rotate");

        assertThat(shown.at("/secret")).isEqualTo(added.at("/secret"));
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(rotated.at("/secret")).startsWith("whsec_").isNotEqualTo(added.at("/secret"));
        assertThat(Instant.parse(rotated.at("/previousValidUntil")))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(caller.get(path).at("/secret")).isEqualTo(rotated.at("/secret"));
    }

    @Test
    void tellsTheEndOfABatchAndKeepsALog() throws Exception {
        String secret = add("/hook", "batch.completed").at("/secret");
        receiver.answer(HookReceiver.Answer.of(500, java.util.Map.of("X-Trace", "17"), "<script>oh</script>"));
        UUID batch = UUID.randomUUID();
        announce(batch, null);

        Request first = next();
        Request second = next();
        String id = delivered();

        assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(second.header("user-agent")).containsIgnoringCase("imagemill");
        assertThat(second.header("webhook-signature")).isEqualTo(signature(secret, second));
        assertThat(TestCaller.JSON.readTree(second.body()).at("/request_id").asString())
                .isEqualTo(batch.toString());
        assertThat(TestCaller.JSON.readTree(second.body()).at("/data/url").asString())
                .isEqualTo("https://images.example.org/batches/" + batch);
        Answer detail = caller.get(DELIVERIES + "/" + id);
        assertThat(detail.at("/messageId")).isEqualTo(first.header("webhook-id"));
        assertThat(detail.at("/event")).isEqualTo("batch.completed");
        assertThat(detail.at("/batch")).isEqualTo(batch.toString());
        assertThat(detail.json().at("/attempts").asInt()).isEqualTo(2);
        assertThat(detail.json().at("/nextAttemptAt").isNull()).isTrue();
        assertThat(detail.json().at("/lastAttempt/status").asInt()).isEqualTo(204);
        assertThat(detail.at("/request/body")).isEqualTo(second.body());
        assertThat(detail.at("/request/headers/webhook-signature")).isEqualTo(second.header("webhook-signature"));
        assertThat(detail.json().at("/log/0/status").asInt()).isEqualTo(500);
        assertThat(detail.at("/log/0/body")).isEqualTo("<script>oh</script>");
        assertThat(detail.at("/log/0/headers/x-trace")).isEqualTo("17");
        assertThat(detail.at("/log/0/error")).contains("500");
        assertThat(detail.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void replaysWithTheSameId() throws Exception {
        add("/hook", "batch.completed");
        announce(UUID.randomUUID(), null);
        Request first = next();
        String id = delivered();

        Answer replayed = caller.call("POST", DELIVERIES + "/" + id + "/replay");
        Request again = next();

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(202);
        assertThat(replayed.at("/status")).isEqualTo("pending");
        assertThat(again.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void tellsWhoABatchNames() throws Exception {
        announce(UUID.randomUUID(), receiver.uri("/named"));

        assertThat(next().path()).isEqualTo("/named");
        Answer endpoints = caller.get(WEBHOOKS);
        assertThat(endpoints.at("/endpoints/0/scope")).isEqualTo("batch");
        assertThat(endpoints.at("/endpoints/0/url"))
                .isEqualTo(receiver.uri("/named").toString());
        assertThat(caller.get(WEBHOOKS + "/" + endpoints.at("/endpoints/0/id") + "/secret")
                        .at("/secret"))
                .startsWith("whsec_");
    }

    @Test
    void tellsOfAnImageThatIsReady() throws Exception {
        add("/images", "image.ready");

        String image = caller.uploaded("a.png", Pictures.png(40, 30));

        Request request = next();
        assertThat(TestCaller.JSON.readTree(request.body()).at("/type").asString())
                .isEqualTo("image.ready");
        assertThat(TestCaller.JSON.readTree(request.body()).at("/data/id").asString())
                .isEqualTo(image);
        assertThat(TestCaller.JSON
                        .readTree(request.body())
                        .at("/data/renditions")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void listsByPage() throws Exception {
        add("/hook", "batch.completed");
        UUID second = UUID.randomUUID();
        announce(UUID.randomUUID(), null);
        next();
        announce(second, null);
        next();

        Answer page = caller.get(DELIVERIES + "?limit=1");
        Answer rest = caller.get(DELIVERIES + "?limit=1&cursor=" + page.at("/nextCursor"));

        assertThat(page.at("/deliveries/0/batch")).isEqualTo(second.toString());
        assertThat(rest.json().at("/deliveries").size()).isEqualTo(1);
        assertThat(rest.json().at("/nextCursor").isNull()).isTrue();
        assertThat(caller.get(DELIVERIES + "?batch=" + second)
                        .json()
                        .at("/deliveries")
                        .size())
                .isEqualTo(1);
        assertThat(caller.get(DELIVERIES + "?status=failed")
                        .json()
                        .at("/deliveries")
                        .size())
                .isZero();
        assertProblem(caller.get(DELIVERIES + "?status=lost"), 400, "parameter-invalid");
        assertProblem(caller.get(DELIVERIES + "?limit=0"), 400, "parameter-invalid");
        assertProblem(caller.get(DELIVERIES + "?cursor=x"), 400, "cursor-invalid");
        assertProblem(caller.get(DELIVERIES + "?batch=x"), 400, "parameter-invalid");
    }

    @Test
    void keepsOwnersApart() throws Exception {
        String webhook = WEBHOOKS + "/" + add("/hook", "batch.completed").at("/id");
        announce(UUID.randomUUID(), null);
        next();
        String delivery = DELIVERIES + "/" + delivered();
        TestCaller other = new TestCaller(server);

        assertThat(other.get(WEBHOOKS).json().at("/endpoints").size()).isZero();
        assertThat(other.get(DELIVERIES).json().at("/deliveries").size()).isZero();
        assertProblem(other.get(webhook), 404, "webhook-not-found");
        assertProblem(other.get(webhook + "/secret"), 404, "webhook-not-found");
        assertProblem(other.call("POST", webhook + "/secret/rotate"), 404, "webhook-not-found");
        assertProblem(other.send("PATCH", webhook, "{\"status\":\"disabled\"}"), 404, "webhook-not-found");
        assertProblem(other.call("DELETE", webhook), 404, "webhook-not-found");
        assertProblem(other.get(delivery), 404, "delivery-not-found");
        assertProblem(other.call("POST", delivery + "/replay"), 404, "delivery-not-found");
        assertThat(caller.get(webhook).at("/status")).isEqualTo("enabled");
    }

    @Test
    void saysWhatIsWrong() {
        assertProblem(
                send("{\"url\":\"ftp://a.example/\",\"events\":[\"batch.completed\"]}"), 422, "webhook-url-invalid");
        assertProblem(
                send("{\"url\":\"http://10.0.0.1/\",\"events\":[\"batch.completed\"]}"), 422, "address-not-allowed");
        assertProblem(send("{\"events\":[\"batch.completed\"]}"), 422, "field-invalid");
        assertProblem(send("{\"url\":\"https://a.example/\"}"), 422, "field-invalid");
        assertProblem(send("{\"url\":\"https://a.example/\",\"events\":[]}"), 422, "field-invalid");
        assertProblem(send("{\"url\":\"https://a.example/\",\"events\":{}}"), 422, "field-invalid");
        assertProblem(send("{\"url\":\"https://a.example/\",\"events\":[\"all\"]}"), 422, "field-invalid");
        assertProblem(
                send("{\"url\":\"https://a.example/\",\"events\":[\"batch.completed\"],\"x\":1}"),
                422,
                "field-unknown");
        assertProblem(send("[]"), 400, "json-malformed");
        String path = WEBHOOKS + "/" + add("/hook", "batch.completed").at("/id");
        assertProblem(caller.send("PATCH", path, "{\"status\":\"on\"}"), 422, "field-invalid");
        assertProblem(caller.send("PATCH", path, "{\"scope\":\"batch\"}"), 422, "field-unknown");
        for (int i = 0; i < 3; i++) {
            assertThat(add("/hook", "batch.completed").status()).isEqualTo(201);
        }
        assertProblem(add("/hook", "batch.completed"), 422, "too-many-webhooks");
    }

    private Answer add(String path, String... events) {
        return send("{\"url\":\"" + receiver.uri(path) + "\",\"events\":[\"" + String.join("\",\"", events) + "\"]}");
    }

    private Answer send(String body) {
        return caller.send("POST", WEBHOOKS, body);
    }

    private Request next() throws InterruptedException {
        return Objects.requireNonNull(receiver.next(), "a request");
    }

    /** The id of the latest delivery, once it is delivered. */
    private String delivered() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> caller.get(DELIVERIES),
                        answer -> answer.at("/deliveries/0/status").equals("delivered"))
                .at("/deliveries/0/id");
    }

    private void announce(UUID batch, @Nullable URI webhook) {
        caller.get(WEBHOOKS);
        OwnerId owner = server.bean(Sessions.class).resume(caller.cookie()).owner();
        Announcements announcements = server.bean(Announcements.class);
        new TransactionTemplate(server.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            announcements.batchCreated(report(batch, owner, null, webhook));
            announcements.batchEnded(report(batch, owner, Outcome.COMPLETED, webhook));
        });
    }

    private static BatchReport report(UUID batch, OwnerId owner, @Nullable Outcome outcome, @Nullable URI webhook) {
        return new BatchReport(
                batch,
                owner,
                1,
                "products.csv",
                outcome,
                new Counts(1, 0, 0, 1, 0, 0),
                Instant.EPOCH,
                outcome == null ? null : Instant.EPOCH,
                webhook,
                null,
                List.of());
    }

    /** As a receiver would work it out, from the documentation. */
    private static String signature(String secret, Request request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = request.header("webhook-id") + "." + request.header("webhook-timestamp") + "." + request.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
