package dev.imagemill.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An HTTP server on loopback whose answers are written byte by byte, so that it can do all that servers should not. */
public final class RawHttpServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Reply otherwise = answer(404, "text/plain", "nothing here");

    /** What was asked; header names in lower case. */
    public record Received(String method, String path, Map<String, String> headers, String body) {}

    /** Writes an answer; the connection is closed where it throws, and kept otherwise. */
    @FunctionalInterface
    public interface Reply {
        void write(Received request, OutputStream out) throws IOException, InterruptedException;
    }

    public RawHttpServer() {
        try {
            listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What to answer at a path, whatever its query. */
    public RawHttpServer on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** What to answer at all other paths; a 404 where nothing is said. */
    public RawHttpServer otherwise(Reply reply) {
        otherwise = reply;
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** How often somebody connected. */
    public int connections() {
        return connections.get();
    }

    public List<Received> received() {
        return received;
    }

    /** Requests for one path. */
    public long received(String path) {
        return received.stream().filter(r -> r.path().equals(path)).count();
    }

    /** The most requests that were being answered at one time. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** Waits until the server is closed. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** An answer with its length. */
    public static Reply answer(int status, Map<String, String> headers, byte[] body) {
        return (_, out) -> {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putIfAbsent("Content-Length", String.valueOf(body.length));
            writeHead(out, status, all);
            out.write(body);
        };
    }

    public static Reply answer(int status, String contentType, String body) {
        return answer(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply redirect(int status, String location) {
        return answer(status, Map.of("Location", location), new byte[0]);
    }

    public static void writeHead(OutputStream out, int status, Map<String, String> headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Received request = read(in); request != null; request = read(in)) {
                received.add(request);
                mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                try {
                    String path = request.path().replaceFirst("\\?.*", "");
                    replies.getOrDefault(path, otherwise).write(request, out);
                    out.flush();
                } finally {
                    atOnce.decrementAndGet();
                }
            }
        } catch (IOException | InterruptedException e) {
            // The other side went away, or the reply wants the connection gone.
        } finally {
            open.remove(socket);
        }
    }

    private static @Nullable Received read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no HTTP");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String[] parts = first.split(" ", -1);
        return new Received(parts[0], parts[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
