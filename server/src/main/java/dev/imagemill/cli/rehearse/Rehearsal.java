package dev.imagemill.cli.rehearse;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A visit to a server: the page, an upload, its renditions, and away again. */
public final class Rehearsal {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final String BOUNDARY = "imagemill-rehearsal";

    /** A picture that needs no file: its text is its pixels. */
    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">
              <rect width="400" height="300" fill="#27566b"/><circle cx="200" cy="150" r="90" fill="#f4b942"/>
            </svg>""";

    private final URI server;

    public Rehearsal(URI server) {
        this.server = server;
    }

    /**
     * Goes there.
     *
     * @throws IOException where the server does not answer as it should
     */
    public void run() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .cookieHandler(new CookieManager())
                .build()) {
            get(client, "/");
            get(client, "/health");
            get(client, "/api/v1/presets");
            get(client, "/api/v1/images");
            upload(client);
            awaitReady(client);
        }
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        return send(client, request(path).GET().build());
    }

    private void upload(HttpClient client) throws IOException, InterruptedException {
        String body = "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"rehearsal.svg\"\r\n"
                + "Content-Type: image/svg+xml\r\n\r\n" + PICTURE + "\r\n--" + BOUNDARY + "--\r\n";
        send(
                client,
                request("/api/v1/images")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private void awaitReady(HttpClient client) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!get(client, "/api/v1/images?status=ready").contains("\"id\"")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the picture was not ready after " + TIMEOUT);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL.toMillis()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT);
    }

    private static String send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
