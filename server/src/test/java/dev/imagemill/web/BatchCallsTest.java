package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.FaultJson;
import dev.imagemill.fault.Notice;
import dev.imagemill.testing.RawHttpServer;
import dev.imagemill.web.TestCaller.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Batches from the outside: lists in, progress, results out, with a web server on loopback that has the pictures. */
class BatchCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestServer server;
    private static RawHttpServer shop;

    @BeforeAll
    static void start() {
        shop = new RawHttpServer();
        server = TestServer.start(
                "imagemill.outbound.allow=127.0.0.1",
                "imagemill.job.back-off=50ms",
                "imagemill.job.max-back-off=100ms",
                "imagemill.batch.max-rows=50",
                "imagemill.batch.window=4");
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

    @Test
    void aListOfProductsBecomesRenditionsAndAResult() {
        TestCaller caller = new TestCaller(server);
        String lamp = picture("/list/lamp.jpg");
        String mug = picture("/list/mug.jpg");
        String gone = shop.uri("/list/gone.jpg").toString();
        shop.on("/list/gone.jpg", RawHttpServer.answer(404, "text/plain", "no"));
        String csv = "S. No.,Product Name,Input Image Urls,Shelf\r\n"
                + "1,Lamp,\"" + lamp + "," + mug + "\",A1\r\n"
                + "2,Mug," + mug + ",=1+1\r\n"
                + "3,Lost," + gone + ",C3\r\n"
                + "4,Nothing,,D4\r\n";

        Answer accepted = submit(caller, new Multipart().file("products.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.at("/status")).isIn("queued", "processing");
        assertThat(accepted.at("/name")).isEqualTo("products.csv");
        assertThat(accepted.at("/presets/0")).isEqualTo("compressed");
        assertThat(accepted.json().at("/rows").asInt()).isEqualTo(4);
        String self = accepted.header("Location");
        assertThat(self).isEqualTo(accepted.at("/links/self")).endsWith(accepted.at("/id"));

        JsonNode batch = ended(caller, accepted.at("/id"));
        assertThat(batch.at("/status").asString()).isEqualTo("completed");
        assertThat(batch.at("/counts").toString())
                .isEqualTo("{\"total\":5,\"queued\":0,\"processing\":0,\"succeeded\":3,\"failed\":2,\"cancelled\":0}");
        assertThat(batch.at("/owned").asBoolean()).isTrue();
        assertThat(batch.at("/endedAt").isNull()).isFalse();
        assertThat(shop.received("/list/mug.jpg"))
                .as("the same address is fetched once")
                .isEqualTo(1);

        JsonNode items = caller.get(self + "/items").json().at("/items");
        assertThat(items.size()).isEqualTo(5);
        assertThat(items.at("/1/url").asString()).isEqualTo(mug);
        assertThat(items.at("/1/image").asString())
                .isEqualTo(items.at("/2/image").asString());
        assertThat(items.at("/0/name").asString()).isEqualTo("Lamp");
        assertThat(items.at("/0/reference").asString()).isEqualTo("1");
        assertThat(items.at("/0/renditions/0/width").asInt()).isEqualTo(60);
        assertThat(items.at("/3/error/code").asString()).isEqualTo("fetch-not-found");
        assertThat(items.at("/4/status").asString()).isEqualTo("failed");
        assertThat(caller.get("/api/v1/images/" + items.at("/0/image").asString())
                        .at("/name"))
                .isEqualTo("Lamp");

        Answer result = caller.get(self + "/result.csv");
        assertThat(result.header("Content-Type")).startsWith("text/csv");
        assertThat(result.header("Content-Disposition")).contains("products-result.csv");
        List<String> lines = result.text().substring(1).lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "S. No.,Product Name,Input Image Urls,Shelf,output_urls,output_sizes,output_bytes,status,reason,notice");
        assertThat(lines.get(1))
                .contains("\"60x40,60x40\"")
                .contains("http://127.0.0.1:" + server.port() + "/api/v1/images/")
                .endsWith(",succeeded,\"\",\"\"");
        assertThat(lines.get(2)).contains("'=1+1");
        assertThat(lines.get(3)).contains(",failed,fetch-not-found: ");
        List<String> failed =
                caller.get(self + "/result.csv?only=failed").text().lines().toList();
        assertThat(failed).hasSize(3);
        assertThat(failed.get(1)).startsWith("3,Lost," + gone);
    }

    @Test
    void whoKnowsTheIdReadsTheBatchAndItsRenditionsAndChangesNothing() throws Exception {
        TestCaller owner = new TestCaller(server);
        String id = json(owner, picture("/known/a.jpg"));
        ended(owner, id);
        TestCaller other = new TestCaller(server);

        Answer read = other.get("/api/v1/batches/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().at("/owned").asBoolean()).isFalse();
        assertThat(read.header("Set-Cookie")).as("reading starts no session").isEmpty();
        JsonNode item = other.get("/api/v1/batches/" + id + "/items").json().at("/items/0");
        String url = item.at("/renditions/0/url").asString();
        Answer bytes = other.get(url);
        assertThat(bytes.status()).isEqualTo(200);
        assertThat(bytes.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(bytes.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(other.get(url.substring(0, url.length() - 2) + "xx").status())
                .isEqualTo(404);
        assertThat(other.get(url.replace("/compressed?", "/web?")).status()).isEqualTo(404);
        assertThat(other.get(URI.create(url).getPath()).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/images/" + item.at("/image").asString()).status())
                .isEqualTo(404);

        assertThat(other.call("DELETE", "/api/v1/batches/" + id).status()).isEqualTo(404);
        assertThat(other.call("POST", "/api/v1/batches/" + id + "/retry").at("/code"))
                .isEqualTo("batch-not-found");
        assertThat(other.get("/api/v1/batches").json().at("/batches").size()).isZero();
        assertThat(owner.get("/api/v1/batches").at("/batches/0/id")).isEqualTo(id);
        assertThat(other.get("/api/v1/batches/no-id").at("/code")).isEqualTo("batch-not-found");
        assertThat(owner.call("DELETE", "/api/v1/batches/" + id).at("/code")).isEqualTo("batch-ended");
        assertThat(owner.call("POST", "/api/v1/batches/" + id + "/retry").at("/code"))
                .isEqualTo("nothing-to-retry");
    }

    @Test
    void retriesOnlyWhatFailed() {
        TestCaller caller = new TestCaller(server);
        String good = picture("/retry/good.jpg");
        String bad = shop.uri("/retry/bad.jpg").toString();
        shop.on("/retry/bad.jpg", RawHttpServer.answer(500, "text/plain", "broken"));
        String id = json(caller, good, bad);
        JsonNode first = ended(caller, id);
        assertThat(first.at("/counts/failed").asInt()).isEqualTo(1);
        assertThat(caller.get("/api/v1/batches/" + id + "/items?status=failed").at("/items/0/error/code"))
                .isEqualTo("fetch-server-error");
        assertThat(shop.received("/retry/bad.jpg")).isEqualTo(5);

        picture("/retry/bad.jpg");
        Answer retried = caller.call("POST", "/api/v1/batches/" + id + "/retry");
        assertThat(retried.status()).isEqualTo(202);
        assertThat(retried.at("/status")).isIn("queued", "processing", "completed");
        assertThat(ended(caller, id).at("/counts/succeeded").asInt()).isEqualTo(2);
        assertThat(shop.received("/retry/good.jpg")).isEqualTo(1);
    }

    @Test
    void cancelsAndKeepsNothingThatComesLater() throws Exception {
        TestCaller caller = new TestCaller(server);
        java.util.concurrent.CountDownLatch asked = new java.util.concurrent.CountDownLatch(1);
        java.util.concurrent.CountDownLatch go = new java.util.concurrent.CountDownLatch(1);
        byte[] jpeg = Pictures.jpeg(50, 50);
        shop.on("/cancel/slow.jpg", (request, out) -> {
            asked.countDown();
            go.await();
            RawHttpServer.answer(200, Map.of("Content-Type", "image/jpeg"), jpeg)
                    .write(request, out);
        });
        String id = json(caller, shop.uri("/cancel/slow.jpg").toString());
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(caller.get("/api/v1/batches/" + id).at("/status")).isEqualTo("processing");

        Answer cancelled = caller.call("DELETE", "/api/v1/batches/" + id);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("/status")).isEqualTo("cancelled");
        assertThat(cancelled.json().at("/counts/cancelled").asInt()).isEqualTo(1);
        go.countDown();
        String after = json(caller, picture("/cancel/after.jpg"));
        ended(caller, after);
        Awaitility.await().atMost(PATIENCE).until(() -> server.staged().isEmpty());
        assertThat(caller.get("/api/v1/images").json().at("/images").size()).isEqualTo(1);
    }

    @Test
    void theSameBytesInTwoBatchesAreOneImageAndTheSecondEndsAtOnce() {
        TestCaller caller = new TestCaller(server);
        String url = picture("/twice/a.jpg");
        String first = json(caller, url);
        ended(caller, first);
        String second = json(caller, url);
        assertThat(ended(caller, second).at("/status").asString()).isEqualTo("completed");
        assertThat(caller.get("/api/v1/batches/" + second + "/items").at("/items/0/image"))
                .isEqualTo(caller.get("/api/v1/batches/" + first + "/items").at("/items/0/image"));
        assertThat(caller.get("/api/v1/images").json().at("/images").size()).isEqualTo(1);
    }

    @Test
    void strictRefusesTheWholeListWithRowAndColumn() {
        TestCaller caller = new TestCaller(server);
        byte[] csv =
                ("id,image url\n1," + picture("/strict/a.jpg") + "\n2,nonsense\n").getBytes(StandardCharsets.UTF_8);
        Answer refused = submit(caller, new Multipart().file("a.csv", csv).field("strict", "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("csv-rows-faulty");
        assertThat(refused.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(refused.at("/errors/0/column")).isEqualTo("image url");
        assertThat(caller.get("/api/v1/batches").json().at("/batches").size()).isZero();
        assertThat(shop.received("/strict/a.jpg")).isZero();
    }

    @Test
    void refusesWhatCannotBeRightAndNamesIt() {
        TestCaller caller = new TestCaller(server);
        byte[] csv = "url\nhttps://example.org/a.jpg\n".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                submit(caller, new Multipart().file("a.csv", csv).field("preset", "no-such")),
                422,
                "preset-unknown",
                "");
        assertRefused(
                submit(caller, new Multipart().file("a.csv", csv).field("webhook", "ftp://x")),
                422,
                "field-invalid",
                "webhook");
        assertRefused(
                submit(caller, new Multipart().file("a.csv", csv).field("webhook", "http://192.168.1.1/hook")),
                422,
                "address-not-allowed",
                "webhook");
        assertRefused(
                submit(caller, new Multipart().file("a.csv", csv).field("email", "ann@x.org")),
                422,
                "mail-unavailable",
                "email");
        assertRefused(
                submit(caller, new Multipart().file("a.csv", csv).field("describe", "maybe")),
                422,
                "field-invalid",
                "describe");
        assertRefused(
                submit(caller, new Multipart().file("a.csv", csv).field("strict", "yes")),
                422,
                "field-invalid",
                "strict");
        assertRefused(
                submit(caller, new Multipart().file("a.csv", csv).field("colour", "red")),
                422,
                "field-unknown",
                "colour");
        assertRefused(submit(caller, new Multipart().field("preset", "web")), 422, "file-missing", "");
        assertRefused(submit(caller, new Multipart().file("a.csv", new byte[0])), 422, "csv-empty", "");
        assertRefused(submit(caller, new Multipart().file("a.csv", rows(51))), 422, "csv-too-many-rows", "");
        assertRefused(caller.send("POST", "/api/v1/batches", "{\"images\":[]}"), 422, "field-invalid", "images");
        assertRefused(
                caller.send("POST", "/api/v1/batches", "{\"images\":[{\"uri\":\"x\"}]}"),
                422,
                "field-unknown",
                "images[0].uri");
        assertRefused(caller.send("POST", "/api/v1/batches", "{\"images\":[3]}"), 422, "field-invalid", "images[0]");
        assertRefused(caller.send("POST", "/api/v1/batches", "{\"images\":"), 400, "json-malformed", "");
        assertRefused(
                caller.send("POST", "/api/v1/batches", "{\"images\":[\"https://e.org/a.jpg\"],\"presets\":[\"nope\"]}"),
                422,
                "preset-unknown",
                "");
        assertRefused(caller.get("/api/v1/batches?cursor=zzz"), 400, "cursor-invalid", "");
        assertThat(caller.get("/api/v1/batches").json().at("/batches").size()).isZero();
    }

    @Test
    void whatNoCellMayHaveFailsItsImageAlone() {
        TestCaller caller = new TestCaller(server);
        String good = picture("/cells/good.jpg");
        String body = "{\"images\":[\"" + good + "\","
                + "{\"url\":\"" + good + "\",\"name\":\"a\\u0000b\"},"
                + "{\"url\":\"" + good + "\",\"id\":\"\\u0000\"},"
                + "\"https://example.org/\\u0000.jpg\","
                + "\"https://example.org/" + "x".repeat(40_000) + ".jpg\"]}";
        Answer accepted = caller.send("POST", "/api/v1/batches", body);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(ended(caller, accepted.at("/id")).at("/counts/failed").asInt())
                .isEqualTo(4);
        JsonNode items = caller.get("/api/v1/batches/" + accepted.at("/id") + "/items")
                .json()
                .at("/items");
        assertThat(items.at("/0/status").asString()).isEqualTo("succeeded");
        for (int i : List.of(1, 2, 3)) {
            assertThat(items.at("/" + i + "/error/code").asString()).isEqualTo("nul-character");
        }
        assertThat(items.at("/4/error/code").asString()).isEqualTo("cell-too-long");
        assertThat(items.at("/4/url").asString()).hasSizeLessThan(40_000);
        Answer strict = caller.send("POST", "/api/v1/batches", body.replace("]}", "],\"strict\":true}"));
        assertThat(strict.at("/code")).isEqualTo("csv-rows-faulty");
        assertThat(strict.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(strict.at("/errors/0/column")).isEqualTo("name");
    }

    @Test
    void saysWhetherItsImagesAreDescribed() {
        TestCaller caller = new TestCaller(server);
        String images = "{\"images\":[\"" + picture("/described/a.jpg") + "\"]";
        for (boolean describe : List.of(true, false)) {
            Answer accepted = caller.send("POST", "/api/v1/batches", images + ",\"describe\":" + describe + "}");
            assertThat(accepted.json().at("/describe").asBoolean()).isEqualTo(describe);
            assertThat(caller.get("/api/v1/batches/" + accepted.at("/id"))
                            .json()
                            .at("/describe")
                            .asBoolean())
                    .isEqualTo(describe);
        }
    }

    @Test
    void theResultHasNoticesAndWhatIsSaidOfTheImages() {
        TestCaller caller = new TestCaller(server);
        Answer accepted = caller.send(
                "POST",
                "/api/v1/batches",
                "{\"images\":[\"" + picture("/texts/a.jpg") + "\",\"" + shop.uri("/texts/none.jpg")
                        + "\"],\"describe\":true}");
        String self = accepted.at("/links/self");
        ended(caller, accepted.at("/id"));
        String image = caller.get(self + "/items").at("/items/0/image");
        String texts =
                "{\"title\":\"=Lamp\",\"description\":\"A lamp,\\nlit.\",\"altText\":\"Lamp\",\"labels\":[\"lamp\",\"light\"]}";
        assertThat(caller.send("PATCH", "/api/v1/images/" + image, texts).status())
                .isEqualTo(200);
        JdbcClient.create(server.bean(DataSource.class))
                .sql("update rendition set notice = :notice where image_id = :id")
                .param("notice", FaultJson.write(new Notice("cutout-unsure", "The subject is not clear.")))
                .param("id", image)
                .update();

        String result = caller.get(self + "/result.csv").text();
        assertThat(result)
                .contains("output_bytes,status,reason,notice,title,description,alt_text,labels\r\n")
                .contains(
                        ",succeeded,\"\",cutout-unsure: The subject is not clear.,'=Lamp,\"A lamp,\nlit.\",Lamp,\"lamp, light\"\r\n")
                .endsWith(",\"\",\"\",\"\",\"\",\"\"\r\n");
    }

    @Test
    void addressesThatMeanTheSameAreOne() {
        TestCaller caller = new TestCaller(server);
        String url = picture("/same/a.jpg");
        String id = json(caller, url, url.replace("http:", "HTTP:"), url + "#part");
        assertThat(ended(caller, id).at("/counts/succeeded").asInt()).isEqualTo(3);
        assertThat(shop.received("/same/a.jpg")).isEqualTo(1);

        Answer accepted = caller.send(
                "POST",
                "/api/v1/batches",
                "{\"images\":[\"" + url + "\"],\"webhook\":\"HTTP://127.0.0.1:" + shop.port() + "\"}");
        assertThat(accepted.at("/webhook")).isEqualTo("http://127.0.0.1:" + shop.port() + "/");
    }

    @Test
    void showsHowAFileIsUnderstoodAndChangesNothing() {
        TestCaller caller = new TestCaller(server);
        byte[] csv = "SKU;Name;Image URL\n7;Lamp;https://e.org/a.jpg\n8;Mug;oops\n".getBytes(StandardCharsets.UTF_8);
        Answer preview = caller.send(caller.request("/api/v1/batches/preview")
                .header("Content-Type", new Multipart().contentType())
                .POST(new Multipart().file("list.csv", csv).publisher()));
        assertThat(preview.status()).isEqualTo(200);
        JsonNode json = preview.json();
        assertThat(json.at("/fileName").asString()).isEqualTo("list.csv");
        assertThat(json.at("/delimiter").asString()).isEqualTo(";");
        assertThat(json.at("/columns").toString())
                .isEqualTo(
                        "[{\"name\":\"SKU\",\"role\":\"id\"},{\"name\":\"Name\",\"role\":\"name\"},{\"name\":\"Image URL\",\"role\":\"image\"}]");
        assertThat(json.at("/rows").asInt()).isEqualTo(2);
        assertThat(json.at("/faultyRows").asInt()).isEqualTo(1);
        assertThat(json.at("/sample/0").toString())
                .isEqualTo("{\"row\":1,\"cells\":[\"7\",\"Lamp\",\"https://e.org/a.jpg\"]}");
        assertThat(json.at("/faults/0/row").asInt()).isEqualTo(2);
        assertThat(json.at("/faults/0/column").asString()).isEqualTo("Image URL");
        assertThat(caller.get("/api/v1/batches/options").json().at("/maxRows").asInt())
                .isEqualTo(50);
        assertThat(caller.get("/api/v1/batches").json().at("/batches").size()).isZero();
    }

    @Test
    void pagesItemsAndBatches() {
        TestCaller caller = new TestCaller(server);
        String[] urls = new String[7];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = picture("/page/" + i + ".jpg");
        }
        String id = json(caller, urls);
        String other = json(caller, urls[0]);
        ended(caller, id);
        ended(caller, other);
        Answer first = caller.get("/api/v1/batches/" + id + "/items?limit=5");
        assertThat(first.json().at("/items").size()).isEqualTo(5);
        Answer second = caller.get("/api/v1/batches/" + id + "/items?limit=5&cursor=" + first.at("/nextCursor"));
        assertThat(second.json().at("/items").size()).isEqualTo(2);
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(second.at("/items/1/url")).isEqualTo(urls[6]);
        Answer newest = caller.get("/api/v1/batches?limit=1");
        assertThat(newest.at("/batches/0/id")).isEqualTo(other);
        assertThat(caller.get("/api/v1/batches?limit=1&cursor=" + newest.at("/nextCursor"))
                        .at("/batches/0/id"))
                .isEqualTo(id);
        assertThat(caller.get("/api/v1/batches?limit=0").status()).isEqualTo(400);
    }

    @Test
    void anImageDeletedLaterHasNoRenditionsInTheResult() {
        TestCaller caller = new TestCaller(server);
        String id = json(caller, picture("/deleted/a.jpg"));
        ended(caller, id);
        String image = caller.get("/api/v1/batches/" + id + "/items").at("/items/0/image");
        assertThat(caller.call("DELETE", "/api/v1/images/" + image).status()).isEqualTo(200);
        JsonNode item = caller.get("/api/v1/batches/" + id + "/items").json().at("/items/0");
        assertThat(item.at("/status").asString()).isEqualTo("succeeded");
        assertThat(item.at("/renditions").size()).isZero();
    }

    private static void assertRefused(Answer answer, int status, String code, String field) {
        assertThat(answer.text()).contains("\"" + code + "\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (!field.isEmpty()) {
            assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        }
    }

    private static byte[] rows(int count) {
        StringBuilder csv = new StringBuilder("url\n");
        for (int i = 0; i < count; i++) {
            csv.append("https://example.org/").append(i).append(".jpg\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Answer submit(TestCaller caller, Multipart parts) {
        return caller.send(caller.request("/api/v1/batches")
                .header("Content-Type", parts.contentType())
                .POST(parts.publisher()));
    }

    private static String json(TestCaller caller, String... urls) {
        Answer accepted =
                caller.send("POST", "/api/v1/batches", "{\"images\":[\"" + String.join("\",\"", urls) + "\"]}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.at("/id");
    }

    private static JsonNode ended(TestCaller caller, String id) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(
                        () -> caller.get("/api/v1/batches/" + id).json(),
                        batch -> batch.at("/status").asString().matches("completed|failed|cancelled"));
    }
}
