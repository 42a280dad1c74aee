package dev.imagemill.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One owner's view of a server, over real HTTP. */
public final class ApiClient implements AutoCloseable {

    private static final String BOUNDARY = "imagemill-test-boundary";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** A list of thousands of rows is written down before it is answered. */
    private static final Duration SUBMIT_TIMEOUT = Duration.ofMinutes(5);

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String cookie;

    private ApiClient(URI server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /** A new owner. */
    public static ApiClient newOwner(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(server.resolve("/api/v1/images")).build(), BodyHandlers.discarding());
            String cookie = answer.headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow(() -> new IOException("the server gave no cookie"));
            return new ApiClient(server, cookie.split(";", 2)[0]);
        }
    }

    /** The same owner at another address, such as that of the same server started again. */
    public ApiClient at(URI address) {
        return new ApiClient(address, cookie);
    }

    /** What names the owner, as the header {@code Cookie} has it. */
    public String cookie() {
        return cookie;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    public byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    /** Streams a file as {@code POST /api/v1/images}. */
    public HttpResponse<String> upload(Path file, List<String> presets) throws IOException, InterruptedException {
        List<Map.Entry<String, String>> fields =
                presets.stream().map(preset -> Map.entry("preset", preset)).toList();
        return submit("/api/v1/images", file, fields);
    }

    /** Streams a file as the part {@code file} of a form, behind its other fields. */
    public HttpResponse<String> submit(String path, Path file, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        StringBuilder head = new StringBuilder();
        for (Map.Entry<String, String> field : fields) {
            head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n")
                    .append(field.getValue())
                    .append("\r\n");
        }
        head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(file.getFileName())
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return client.send(
                request(path)
                        .timeout(SUBMIT_TIMEOUT)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Returns when none of the owner's images is queued or processing any more. */
    public void awaitIdle(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (any("queued") || any("processing")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("still at work after " + patience);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private boolean any(String status) throws IOException, InterruptedException {
        return !json("/api/v1/images?limit=1&status=" + status).get("images").isEmpty();
    }

    /** How many of the owner's images have a status; at most 200. */
    public int count(String status) throws IOException, InterruptedException {
        return json("/api/v1/images?limit=200&status=" + status).get("images").size();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Cookie", cookie);
    }

    @Override
    public void close() {
        client.close();
    }
}
