package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.RawHttpServer;
import dev.imagemill.web.TestCaller.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What there is room for at one time, on a server with little of it: two lists that arrive, one that is read, one webhook. */
@Timeout(120)
class BatchRoomTest {

    private static final String BATCHES = "/api/v1/batches";

    private static TestServer server;
    private static RawHttpServer shop;

    @BeforeAll
    static void start() {
        shop = new RawHttpServer();
        server = TestServer.start(
                "imagemill.outbound.allow=127.0.0.1",
                "imagemill.ingest.max-uploads=2",
                "imagemill.batch.max-submissions=1",
                "imagemill.notify.webhook.max-endpoints=1");
    }

    @AfterAll
    static void stop() {
        server.close();
        shop.close();
    }

    @Test
    void aSlowSenderStopsNobody() throws IOException {
        try (Socket slow = half(BATCHES)) {
            assertThat(slow.isConnected()).isTrue();
            arrived(1);
            assertThat(send(BATCHES).status()).isEqualTo(202);
            try (Socket slower = half(BATCHES)) {
                assertThat(slower.isConnected()).isTrue();
                arrived(2);
                Answer full = send(BATCHES);
                UploadRefusalTest.assertProblem(full, 503, "overloaded");
                assertThat(full.header("Retry-After")).isEqualTo("5");
                assertThat(send(BATCHES + "/preview").status())
                        .as("has a way of its own")
                        .isEqualTo(200);
            }
            arrived(1);
            // The file of the one that has gone is away a little before its room is free.
            Awaitility.await().until(() -> send(BATCHES).status() == 202);
        }
        arrived(0);
    }

    @Test
    void thoseWhoOnlyLookKeepNoSubmissionsOut() throws IOException {
        try (Socket slow = half(BATCHES + "/preview");
                Socket slower = half(BATCHES + "/preview")) {
            assertThat(slow.isConnected() && slower.isConnected()).isTrue();
            arrived(2);
            UploadRefusalTest.assertProblem(send(BATCHES + "/preview"), 503, "overloaded");
            assertThat(send(BATCHES).status()).isEqualTo(202);
        }
        arrived(0);
    }

    @Test
    void marksTheWebhookThatThereIsNoRoomFor() {
        CountDownLatch go = new CountDownLatch(1);
        byte[] jpeg = Pictures.jpeg(30, 30);
        shop.on("/room/held.jpg", (request, out) -> {
            go.await();
            RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), jpeg)
                    .write(request, out);
        });
        shop.on("/room/hook", RawHttpServer.answer(200, "text/plain", "thanks"));
        TestCaller caller = new TestCaller(server);
        Answer first = submit(caller, "held.jpg", "hook?job=1");
        assertThat(first.status()).as(first.text()).isEqualTo(202);

        Answer second = submit(caller, "held.jpg", "hook?job=2");

        UploadRefusalTest.assertProblem(second, 422, "too-many-webhooks");
        assertThat(second.at("/errors/0/field")).isEqualTo("webhook");
        assertThat(submit(caller, "held.jpg", "hook?job=1").status()).isEqualTo(202);
        assertThat(caller.get(BATCHES).json().at("/batches").size()).isEqualTo(2);
        go.countDown();
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> submit(caller, "held.jpg", "hook?job=3").status() == 202);
    }

    private static Answer submit(TestCaller caller, String picture, String hook) {
        return caller.send(
                "POST",
                BATCHES,
                "{\"images\":[\"" + shop.uri("/room/" + picture) + "\"],\"webhook\":\"" + shop.uri("/room/" + hook)
                        + "\"}");
    }

    private static Answer send(String path) {
        Multipart parts =
                new Multipart().file("list.csv", "url\nhttp://192.0.2.1/a.jpg\n".getBytes(StandardCharsets.UTF_8));
        TestCaller caller = new TestCaller(server);
        return caller.send(
                caller.request(path).header("Content-Type", parts.contentType()).POST(parts.publisher()));
    }

    private static Socket half(String path) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        String body = "--" + Multipart.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"half.csv\"\r\n\r\nurl\n";
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: "
                + new Multipart().contentType() + "\r\nContent-Length: 1000000\r\n\r\n" + body;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        socket.setSoLinger(true, 0);
        return socket;
    }

    private static void arrived(int lists) {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> server.held().size() == lists);
    }
}
