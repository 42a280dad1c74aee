package dev.imagemill.cutout.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.imagemill.cutout.CornerColourRemover;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A service that reads the form it is sent, or fetches the picture that the form names, finds the subject in it, and answers as it is told
 * to.
 */
public final class FakeCutoutService implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?:^|&)image_url=([^&]+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Sent> received = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<URI> reached = UnaryOperator.identity();
    private volatile Answer answer = (png, exchange) -> reply(exchange, 200, "image/png", png);

    /** What was sent; header names in lower case. */
    public record Sent(String path, Map<String, String> headers, String form, int width, int height) {}

    /** Answers with the PNG that was made, or with something else. */
    public interface Answer {
        void give(byte[] png, HttpExchange exchange) throws IOException;
    }

    public FakeCutoutService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public void answers(Answer with) {
        answer = with;
    }

    /** Where an address that it is given leads to: what a proxy would do. */
    public void reaches(UnaryOperator<URI> proxy) {
        reached = proxy;
    }

    public List<Sent> received() {
        return received;
    }

    public static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        reply(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            // One character for each byte, so that places in the text are places in the bytes.
            String form = new String(body, StandardCharsets.ISO_8859_1);
            BufferedImage picture = picture(form);
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            received.add(new Sent(
                    exchange.getRequestURI().getPath(),
                    headers,
                    form,
                    picture == null ? 0 : picture.getWidth(),
                    picture == null ? 0 : picture.getHeight()));
            answer.give(picture == null ? new byte[0] : cutOut(picture), exchange);
        }
    }

    private @Nullable BufferedImage picture(String form) throws IOException {
        Matcher named = ADDRESS.matcher(form);
        if (named.find()) {
            URI address = URI.create(URLDecoder.decode(named.group(1), StandardCharsets.UTF_8));
            try (InputStream in = reached.apply(address).toURL().openStream()) {
                return ImageIO.read(in);
            }
        }
        int start = form.indexOf("\u0089PNG");
        int end = form.lastIndexOf("\r\n--");
        return start < 0
                ? null
                : ImageIO.read(
                        new ByteArrayInputStream(form.substring(start, end).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] cutOut(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int pixel = picture.getRGB(i % width, i / width);
            rgb[i * 3] = (byte) (pixel >> 16);
            rgb[i * 3 + 1] = (byte) (pixel >> 8);
            rgb[i * 3 + 2] = (byte) pixel;
        }
        Mask mask = new CornerColourRemover(4096, 1).mask(new RgbPicture(width, height, rgb));
        BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < width * height; i++) {
            int alpha = Byte.toUnsignedInt(mask.alpha()[i]);
            cut.setRGB(i % width, i / width, (alpha << 24) | (picture.getRGB(i % width, i / width) & 0xFFFFFF));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(cut, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
