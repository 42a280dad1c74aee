package dev.imagemill.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A web server on the loopback that writes down what it is told, and answers as a test says. */
public final class HookReceiver implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    private HookReceiver(HttpServer server) {
        this.server = server;
    }

    /** What came in. */
    public record Request(String path, Map<String, String> headers, String body) {

        public String header(String name) {
            return Objects.requireNonNull(headers.get(name), name);
        }
    }

    /**
     * What to answer.
     *
     * @param size of the body, repeated from {@code body}
     * @param silent true to keep the caller waiting
     */
    public record Answer(int status, Map<String, String> headers, String body, long size, boolean silent) {

        public static Answer of(int status) {
            return of(status, Map.of(), "");
        }

        public static Answer of(int status, Map<String, String> headers, String body) {
            return new Answer(status, headers, body, body.getBytes(StandardCharsets.UTF_8).length, false);
        }

        public static Answer huge(int status, long size) {
            return new Answer(status, Map.of(), "x", size, false);
        }

        public static Answer never() {
            return new Answer(200, Map.of(), "", 0, true);
        }
    }

    public static HookReceiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HookReceiver receiver = new HookReceiver(server);
        server.setExecutor(receiver.threads);
        server.createContext("/", receiver::receive);
        server.start();
        return receiver;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Answers the next requests so, one after the other; 204 when there is none left. */
    public void answer(Answer... next) {
        answers.addAll(Arrays.asList(next));
    }

    /** The next request; null where none comes within a minute. */
    public @Nullable Request next() throws InterruptedException {
        return requests.poll(1, TimeUnit.MINUTES);
    }

    /** A request that has come already; null for none. */
    public @Nullable Request came() {
        return requests.poll();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header -> header.getValue().getFirst()));
        requests.add(new Request(exchange.getRequestURI().toString(), headers, body));
        Answer answer = Objects.requireNonNullElse(answers.poll(), Answer.of(204));
        if (answer.silent()) {
            awaitClose();
            exchange.close();
            return;
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.size() == 0 ? -1 : answer.size());
        write(exchange, answer);
    }

    /** A reader that has seen enough may have gone. */
    private static void write(HttpExchange exchange, Answer answer) {
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            byte[] part = answer.body().getBytes(StandardCharsets.UTF_8);
            if (part.length == answer.size()) {
                out.write(part);
                return;
            }
            byte[] chunk = new byte[CHUNK];
            Arrays.fill(chunk, part[0]);
            for (long left = answer.size(); left > 0; left -= CHUNK) {
                out.write(chunk, 0, (int) Math.min(left, CHUNK));
            }
        } catch (IOException _) {
            // Nobody is left to be answered.
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
