package dev.imagemill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A shop's picture server on loopback, with faults of every kind. {@code /{kind}/{number}.jpg} answers as the kind says; the picture
 * of a number has one colour, {@link #colour}, and bytes like no other's. Counts what each address was asked for.
 */
final class ShopServer implements AutoCloseable {

    static final int WIDTH = 160;
    static final int HEIGHT = 120;
    static final int TOO_MANY_BYTES = 3_000_000;
    private static final int COLOURS = 16;

    /** What becomes of a request. */
    enum Kind {
        OK(null),
        /** 500 the first time, then the picture. */
        FLAKY(null),
        /** 429 with Retry-After the first time, then the picture. */
        BUSY(null),
        MISSING("fetch-not-found"),
        BROKEN("fetch-server-error"),
        SLOW("fetch-timeout"),
        CUT("answer-cut-off"),
        LOOP("too-many-redirects"),
        HTML("not-an-image"),
        HUGE("file-too-large");

        private final @Nullable String reason;

        Kind(@Nullable String reason) {
            this.reason = reason;
        }

        /** The code of the fault that a fetch ends with; null where it succeeds. */
        @Nullable
        String reason() {
            return reason;
        }

        String path(int number) {
            return "/" + name().toLowerCase(Locale.ROOT) + "/" + number + ".jpg";
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final List<byte[]> pictures = new ArrayList<>();

    ShopServer() throws IOException {
        for (int i = 0; i < COLOURS; i++) {
            pictures.add(picture(colour(i)));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Slow pictures are on a host of their own, by its name, so that the others need not wait for their turn behind them. */
    String url(Kind kind, int number) {
        String host = kind == Kind.SLOW ? "localhost" : "127.0.0.1";
        return "http://" + host + ":" + server.getAddress().getPort() + kind.path(number);
    }

    /** How often an address was asked for, by its path. */
    Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    static Color colour(int number) {
        return Color.getHSBColor((number % COLOURS) / (float) COLOURS, 0.8f, 0.8f);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            int times = asked.merge(path, 1, Integer::sum);
            String[] parts = path.substring(1, path.length() - ".jpg".length()).split("/", -1);
            int number = Integer.parseInt(parts[1]);
            switch (Kind.valueOf(parts[0].toUpperCase(Locale.ROOT))) {
                case OK -> send(exchange, numbered(number));
                case FLAKY -> sendUnless(times == 1, 500, exchange, number);
                case BUSY -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    sendUnless(times == 1, 429, exchange, number);
                }
                case MISSING -> exchange.sendResponseHeaders(404, -1);
                case BROKEN -> exchange.sendResponseHeaders(500, -1);
                case SLOW -> trickle(exchange, numbered(number));
                case CUT -> cutOff(exchange, numbered(number));
                case LOOP -> {
                    exchange.getResponseHeaders().set("Location", path);
                    exchange.sendResponseHeaders(302, -1);
                }
                case HTML -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    send(exchange, "<!doctype html><title>Sold out</title>".getBytes(StandardCharsets.UTF_8));
                }
                case HUGE -> huge(exchange, numbered(number));
            }
        }
    }

    private void sendUnless(boolean refused, int status, HttpExchange exchange, int number) throws IOException {
        if (refused) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            send(exchange, numbered(number));
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** A byte, and then nothing until the test is over or the other side has gone. */
    private void trickle(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        try {
            for (int i = 0; i < body.length && !closing.await(100, TimeUnit.MILLISECONDS); i++) {
                out.write(body[i]);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cutOff(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length * 2L);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    private static void huge(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (int sent = 0; sent < TOO_MANY_BYTES; sent += body.length) {
            out.write(body);
        }
    }

    private static byte[] picture(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** With its number in a comment (ITU-T T.81, B.2.4.5) behind the start of the picture. */
    private byte[] numbered(int number) {
        byte[] picture = pictures.get(number % COLOURS);
        byte[] text = ("picture " + number).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(picture.length + text.length + 4)
                .put(picture, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) (text.length + 2))
                .put(text)
                .put(picture, 2, picture.length - 2)
                .array();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
