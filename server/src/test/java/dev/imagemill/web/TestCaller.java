package dev.imagemill.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser: keeps its cookies. */
final class TestCaller {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestServer server;
    private final CookieManager cookies;
    private final HttpClient client;

    TestCaller(TestServer server) {
        this(server, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private TestCaller(TestServer server, CookieManager cookies) {
        this.server = server;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** The same browser, which calls another server that was started in the home of the first. */
    TestCaller at(TestServer other) {
        return new TestCaller(other, cookies);
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer send(String method, String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer call(String method, String path, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    Answer upload(Multipart parts, String... headers) {
        return send(request("/api/v1/images", headers)
                .header("Content-Type", parts.contentType())
                .POST(parts.publisher()));
    }

    /** Uploads one picture and gives the image's id. */
    String uploaded(String name, byte[] bytes) {
        Answer answer = upload(new Multipart().file(name, bytes));
        if (answer.status() != 202) {
            throw new AssertionError("upload refused: " + answer.text());
        }
        return answer.at("/images/0/id");
    }

    /** Waits until nothing is being made of an image any more. */
    Answer finished(String id) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(
                        () -> get("/api/v1/images/" + id),
                        answer -> answer.at("/status").matches("ready|failed"));
    }

    /** Uploads one picture that is to be described, and gives the image's id. */
    String described(String name, byte[] bytes) {
        Answer answer = upload(new Multipart().file(name, bytes).field("describe", "true"));
        if (answer.status() != 202) {
            throw new AssertionError("upload refused: " + answer.text());
        }
        return answer.at("/images/0/id");
    }

    /** Waits until the describing of an image stands so. */
    Answer describing(String id, String status) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(
                        () -> get("/api/v1/images/" + id),
                        answer -> answer.at("/describing/status").equals(status));
    }

    /** A stream that is read while it comes. */
    HttpResponse<InputStream> open(String path, String... headers) {
        return sent(request(path, headers).GET(), HttpResponse.BodyHandlers.ofInputStream());
    }

    CookieManager cookies() {
        return cookies;
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(OwnerCookie.NAME))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    Answer send(HttpRequest.Builder request) {
        return new Answer(sent(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
