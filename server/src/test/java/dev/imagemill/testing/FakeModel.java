package dev.imagemill.testing;

import dev.imagemill.testing.RawHttpServer.Received;
import dev.imagemill.testing.RawHttpServer.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of descriptions on loopback, that speaks its real wire format. It answers as a test says, one reply after the other; when there
 * is none left, with {@link #described()}. What it was asked is kept.
 */
public abstract class FakeModel implements AutoCloseable {

    /** The title that {@link #described()} gives. */
    public static final String TITLE = "Red mug";

    private static final String TEXT = """
            {"title": "Red mug", "description": "A red mug stands on a wooden table.", "altText": "A red mug on a table",
             "labels": [{"name": "mug", "confidence": 0.97}, {"name": "table", "confidence": 0.8}], "language": "en"}
            """;

    private final RawHttpServer server = new RawHttpServer();
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();

    FakeModel() {
        server.otherwise((request, out) -> {
            Reply refused = refusedAtTheDoor(request);
            Reply next = refused == null ? script.poll() : refused;
            (next == null ? described() : next).write(request, out);
        });
    }

    /** Where it is, as the provider's {@code base-url} has it. */
    public abstract String baseUrl();

    /** A usual answer: texts, labels, and 1,000 tokens in, 100 out where this provider counts them. */
    public Reply described() {
        return says(TEXT);
    }

    /** A usual answer whose model said just this. */
    public abstract Reply says(String text);

    /** The provider's rules do not let the picture through. */
    public abstract Reply blocked();

    /** Too many requests; come back after so many seconds. */
    public abstract Reply busy(int seconds);

    /** The day's quota is used up, said in the provider's own way, without {@code Retry-After} where there is another. */
    public abstract Reply quotaUsedUp();

    /** An error in the provider's own words. */
    public abstract Reply error(int status, String message);

    /** The picture that was sent in one request. */
    public abstract byte[] picture(Received request);

    /** What this provider answers before anything else: wrong path or no key; null where the request may come in. */
    abstract @Nullable Reply refusedAtTheDoor(Received request);

    public Reply unauthorised() {
        return error(401, "API key not valid. Please pass a valid API key.");
    }

    public Reply noSuchModel() {
        return error(404, "The model does not exist or you do not have access to it.");
    }

    /** Nothing at all, until the server is closed. */
    public Reply silent() {
        return (_, _) -> server.awaitClosed();
    }

    /** A head, and a byte of a body now and then, for ever. */
    public Reply trickling() {
        return (_, out) -> {
            RawHttpServer.writeHead(out, 200, Map.of("Content-Type", "application/json", "Content-Length", "100000"));
            while (true) {
                out.write(' ');
                out.flush();
                Thread.sleep(20);
            }
        };
    }

    /** The connection ends in the middle of the body. */
    public Reply cutOff() {
        return (_, out) -> {
            RawHttpServer.writeHead(out, 200, Map.of("Content-Type", "application/json", "Content-Length", "4000"));
            out.write("{\"candidates\": [".getBytes(StandardCharsets.UTF_8));
            out.flush();
            throw new IOException("meant");
        };
    }

    /** A body that is no JSON, with a status of success. */
    public Reply malformed() {
        return RawHttpServer.answer(200, "text/html", "<html>Sign in to the hotel's network</html>");
    }

    /** A body of so many bytes. */
    public Reply huge(int bytes) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) ' ');
        return RawHttpServer.answer(200, Map.of("Content-Type", "application/json"), body);
    }

    /** Sends the caller elsewhere. */
    public Reply redirect(String location) {
        return RawHttpServer.redirect(307, location);
    }

    /** Answers the next requests so, one after the other. */
    public final FakeModel then(Reply... replies) {
        script.addAll(Arrays.asList(replies));
        return this;
    }

    /** What was asked so far. */
    public final List<Received> requests() {
        return server.received();
    }

    /** How often it was asked. */
    public final int calls() {
        return server.received().size();
    }

    /** The most requests that were being answered at one time. */
    public final int mostAtOnce() {
        return server.mostAtOnce();
    }

    /** The pictures that were sent so far. */
    public final List<byte[]> pictures() {
        return requests().stream().map(this::picture).toList();
    }

    final String root() {
        return server.uri("").toString();
    }

    static Reply json(int status, String body) {
        return RawHttpServer.answer(status, "application/json; charset=UTF-8", body);
    }

    static Reply json(int status, Map<String, String> headers, String body) {
        Map<String, String> all = new java.util.LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json; charset=UTF-8");
        return RawHttpServer.answer(status, all, body.getBytes(StandardCharsets.UTF_8));
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    static JsonNode body(Received request) {
        return JsonMapper.shared().readTree(request.body());
    }

    static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public void close() {
        server.close();
    }
}
