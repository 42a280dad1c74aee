package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.testing.RawHttpServer;
import dev.imagemill.web.TestCaller.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The calls of the systems before, with exactly their documented bodies. */
class AliasTest {

    private static TestServer server;
    private static RawHttpServer shop;

    @BeforeAll
    static void start() {
        shop = new RawHttpServer();
        server = TestServer.start("imagemill.outbound.allow=127.0.0.1", "imagemill.alias.process-wait=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
        shop.close();
    }

    private static String picture(String path) {
        shop.on(path, RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), Pictures.jpeg(60, 40)));
        return shop.uri(path).toString();
    }

    /** Each call as a program without cookies makes it. */
    private static TestCaller stranger() {
        return new TestCaller(server);
    }

    private static Answer upload(TestCaller caller, String csv) {
        Multipart parts = new Multipart().file("products.csv", csv.getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request("/upload")
                .header("Content-Type", parts.contentType())
                .POST(parts.publisher()));
    }

    private static JsonNode ended(String request) {
        return Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(
                        () -> stranger().get("/status?request_id=" + request).json(),
                        status -> status.at("/status").asString().matches("COMPLETED|FAILED"));
    }

    @Test
    void compressesAListOfProducts() {
        String lamp = picture("/alias/lamp.jpg");
        String gone = shop.uri("/alias/gone.jpg").toString();
        Answer accepted = upload(
                stranger(),
                "S. No.,Product Name,Input Image Urls\n1,Lamp,\"" + lamp + "," + picture("/alias/lamp2.jpg")
                        + "\"\n2,Lost," + gone + "\n");
        assertThat(accepted.status()).isEqualTo(200);
        String request = accepted.at("/request_id");
        assertThat(accepted.text())
                .isEqualTo("{\"request_id\":\"" + UUID.fromString(request) + "\",\"status\":\"PENDING\"}");

        JsonNode status = ended(request);
        assertThat(status.propertyNames()).containsExactly("request_id", "status", "products");
        assertThat(status.at("/status").asString()).isEqualTo("COMPLETED");
        JsonNode product = status.at("/products/0");
        assertThat(product.propertyNames())
                .containsExactly("id", "product_name", "input_images", "output_images", "status");
        assertThat(product.at("/id").asString()).isEqualTo("1");
        assertThat(product.at("/product_name").asString()).isEqualTo("Lamp");
        assertThat(product.at("/input_images/0").asString()).isEqualTo(lamp);
        assertThat(product.at("/output_images").size()).isEqualTo(2);
        assertThat(product.at("/status").asString()).isEqualTo("COMPLETED");
        assertThat(status.at("/products/1/status").asString()).isEqualTo("FAILED");
        assertThat(status.at("/products/1/output_images").size()).isZero();
        String output = product.at("/output_images/0").asString();
        assertThat(output).startsWith("http://127.0.0.1:" + server.port() + "/");
        assertThat(stranger().get(path(output)).header("Content-Type")).isEqualTo("image/jpeg");

        Answer download = stranger().get("/download_csv?request_id=" + request);
        assertThat(download.json().propertyNames()).containsExactly("download_url");
        assertThat(stranger().get(path(download.at("/download_url"))).text()).contains("output_urls");
        assertThat(stranger().get("/files/" + request + ".csv").text()).contains("output_urls");
        assertThat(process(request).text())
                .isEqualTo("{\"request_id\":\"" + request
                        + "\",\"status\":\"COMPLETED\",\"message\":\"Processed successfully, but for 1 of 3 images\"}");
    }

    @Test
    void anAnswerThatCannotBeEndedBreaksOff() throws Exception {
        StringBuilder csv = new StringBuilder("id,url\n");
        for (int row = 1; row <= 600; row++) {
            csv.append(row).append(",no address ").append("x".repeat(100)).append('\n');
        }
        String request = upload(stranger(), csv.toString()).at("/request_id");
        List<String> calls = List.of(
                "/status?request_id=" + request,
                "/files/" + request + ".csv",
                "/api/v1/batches/" + request + "/result.csv?only=failed");
        for (String call : calls) {
            assertThat(stranger().get(call).status()).isEqualTo(200);
        }
        JdbcClient.create(server.bean(DataSource.class))
                .sql("update batch_row set cells = 'broken' where row_number = 550 and batch_id = :id")
                .param("id", request)
                .update();
        for (String call : calls) {
            try (InputStream body = stranger().open(call).body()) {
                assertThatThrownBy(body::readAllBytes).as(call).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void processWaitsForTheEndAndSaysHowFarItIs() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        byte[] jpeg = Pictures.jpeg(30, 30);
        shop.on("/alias/slow.jpg", (request, out) -> {
            go.await();
            RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), jpeg)
                    .write(request, out);
        });
        String request =
                upload(stranger(), "url\n" + shop.uri("/alias/slow.jpg") + "\n").at("/request_id");
        Answer waiting = process(request);
        assertThat(waiting.at("/status")).isIn("PENDING", "PROCESSING");
        assertThat(waiting.at("/message")).startsWith("Still at work: 0 of 1");
        assertThat(stranger().get("/status?request_id=" + request).at("/products/0/status"))
                .isEqualTo("PROCESSING");
        go.countDown();
        ended(request);
        assertThat(process(request).text())
                .isEqualTo("{\"request_id\":\"" + request
                        + "\",\"status\":\"COMPLETED\",\"message\":\"Processed successfully\"}");
    }

    /** More than an owner may have of streams wait here, by who knows the id only. */
    @Test
    void whoWaitsTakesNoEventStreamsAway() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        byte[] jpeg = Pictures.jpeg(30, 30);
        shop.on("/alias/held.jpg", (request, out) -> {
            go.await();
            RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), jpeg)
                    .write(request, out);
        });
        TestCaller owner = stranger();
        String request =
                upload(owner, "url\n" + shop.uri("/alias/held.jpg") + "\n").at("/request_id");
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> process(request), threads));
            }
            CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).join();
            try (var stream = owner.open("/api/v1/events").body()) {
                assertThat(new String(stream.readNBytes(11), StandardCharsets.UTF_8))
                        .isEqualTo("retry: 2000");
            }
        }
        go.countDown();
        assertThat(waiting).allSatisfy(call -> {
            assertThat(call.join().status()).isEqualTo(200);
            assertThat(call.join().at("/message")).startsWith("Still at work");
        });
        assertThat(ended(request).at("/status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void aRequestOfWhichNothingSucceededHasFailed() {
        shop.on("/alias/page", RawHttpServer.answer(200, "text/html", "<html>no</html>"));
        String request =
                upload(stranger(), "url\n" + shop.uri("/alias/page") + "\n").at("/request_id");
        assertThat(ended(request).at("/status").asString()).isEqualTo("FAILED");
        assertThat(process(request).at("/status")).isEqualTo("FAILED");
    }

    @Test
    void renamesAndRemovesTheOwnersImages() {
        TestCaller owner = new TestCaller(server);
        String id = owner.uploaded("a.jpg", Pictures.jpeg(20, 20));
        owner.finished(id);
        String body = "{\"record_id\":\"" + id + "\",\"record_name\":\"Harbour\"}";
        assertThat(stranger().send("PUT", "/update/" + id, body).status()).isEqualTo(404);
        Answer renamed = owner.send("PUT", "/update/" + id, body);
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text()).isEqualTo("{\"message\":\"success\"}");
        assertThat(owner.get("/api/v1/images/" + id).at("/name")).isEqualTo("Harbour");
        assertThat(owner.get("/files/" + id + ".jpg").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(owner.get("/files/" + id + "_web.webp").status()).isEqualTo(200);
        assertThat(stranger().get("/files/" + id + ".jpg").status()).isEqualTo(404);

        assertThat(stranger().call("DELETE", "/remove/" + id).status()).isEqualTo(404);
        assertThat(owner.call("DELETE", "/remove/" + id).text()).isEqualTo("{\"message\":\"success\"}");
        assertThat(owner.get("/api/v1/images/" + id).status()).isEqualTo(404);
    }

    @Test
    void saysItIsHealthy() {
        assertThat(stranger().get("/health").text()).isEqualTo("{\"status\":\"Healthy\"}");
    }

    @Test
    void refusesInJson() {
        String unknown = UUID.randomUUID().toString();
        assertRefused(stranger().get("/status?request_id=" + unknown), 404, "batch-not-found");
        assertRefused(stranger().get("/status?request_id=x"), 404, "batch-not-found");
        assertRefused(stranger().get("/status"), 400, "request-invalid");
        assertRefused(stranger().get("/download_csv?request_id=" + unknown), 404, "batch-not-found");
        assertRefused(process(unknown), 404, "batch-not-found");
        assertRefused(stranger().send("POST", "/process", "{}"), 422, "field-invalid");
        assertRefused(upload(stranger(), "a,b\n1,2\n"), 422, "csv-no-image-column");
        assertRefused(stranger().send("POST", "/upload", "{}"), 415, "multipart-expected");
        assertRefused(stranger().get("/files/nothing.jpg"), 404, "file-not-found");
        assertRefused(stranger().get("/files/" + unknown + ".jpg"), 404, "image-not-found");
        assertRefused(stranger().get("/upload"), 405, "method-not-allowed");
        assertRefused(stranger().send("PUT", "/update/" + unknown, "{\"record_name\":\"\"}"), 422, "edit-invalid");
        assertRefused(
                stranger().call("DELETE", "/remove/" + unknown, "Sec-Fetch-Site", "cross-site"), 403, "origin-refused");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Answer process(String request) {
        return stranger().send("POST", "/process", "{\"request_id\":\"" + request + "\"}");
    }

    private static String path(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
