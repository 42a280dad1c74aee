package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that stop halfway, and what time does. On a server with room for one upload and, but for one test, with usual patience. */
@Timeout(180)
class SlowAndGoneTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                "server.forward-headers-strategy=native",
                "imagemill.ingest.max-uploads=1",
                "imagemill.ingest.restore-for=0s",
                "imagemill.web.heartbeat=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void leavesNothingOfASenderWhoStops() throws IOException {
        try (TestServer hasty = TestServer.start("server.tomcat.connection-timeout=1s")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hasty.port())) {
                sendHalf(socket.getOutputStream());
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).startsWith("HTTP/1.1 408").contains("\"upload-timeout\"");
            }
            assertThat(hasty.staged()).isEmpty();
        }
    }

    @Test
    void leavesNothingOfASenderWhoIsGone() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            sendHalf(socket.getOutputStream());
            await(() -> !server.staged().isEmpty());
            socket.setSoLinger(true, 0);
        }

        await(() -> server.staged().isEmpty());
    }

    /** A sender of a hundred files hears of the first one that cannot be taken before the second is sent. */
    @Test
    void refusesAPictureAsSoonAsItHasArrived() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(10_000_000, "huge.png"));
            out.write(Pictures.pngThatClaims(17000, 17000));
            out.write(("\r\n" + part("next.png")).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] start = socket.getInputStream().readNBytes(12);

            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 422");
        }
        await(() -> server.staged().isEmpty());
    }

    @Test
    void refusesAtOnceWhenFull() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            sendHalf(socket.getOutputStream());
            await(() -> !server.staged().isEmpty());

            TestCaller.Answer answer = new TestCaller(server).upload(new Multipart().file("a.png", Pictures.png(9, 9)));

            UploadRefusalTest.assertProblem(answer, 503, "overloaded");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
        await(() -> server.staged().isEmpty());
    }

    @Test
    void purgesWhatIsNotRestoredInTime() {
        TestCaller caller = new TestCaller(server);
        String id = uploaded(caller, Pictures.png(20, 20));
        caller.finished(id);
        assertThat(objects(id)).isPositive();

        caller.call("DELETE", "/api/v1/images/" + id);

        await(() -> objects(id) == 0);
        await(() -> caller.call("POST", "/api/v1/images/" + id + "/restore").status() == 404);
    }

    @Test
    void keepsAQuietStreamAlive() throws IOException {
        TestCaller caller = new TestCaller(server);
        try (var stream = caller.open("/api/v1/events").body()) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> start = lines.lines().limit(10).toList();

            assertThat(start.subList(0, 2)).containsExactly("retry: 2000", "");
            assertThat(start.subList(3, 6)).containsExactly("event: heartbeat", "data: {}", "");
            assertThat(start.subList(7, 10)).containsExactly("event: heartbeat", "data: {}", "");
            assertThat(List.of(start.get(2), start.get(6))).allMatch(line -> line.matches("id: .+-\\d+"));
        }
    }

    /** Only where the setting says that a proxy is trusted; the shared server does not. */
    @Test
    void marksTheCookieAsSecureBehindATrustedProxy() {
        TestCaller.Answer answer = new TestCaller(server).get("/api/v1/images", "X-Forwarded-Proto", "https");

        assertThat(answer.header("Set-Cookie")).contains("; Secure");
    }

    private static String uploaded(TestCaller caller, byte[] picture) {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> server.staged().isEmpty());
        return caller.uploaded("a.png", picture);
    }

    private static long objects(String id) {
        try (Stream<java.nio.file.Path> tree = Files.walk(server.home().resolve("objects"))) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(id))
                    .count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] head(long announced, String file) {
        return ("POST /api/v1/images HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: "
                        + new Multipart().contentType() + "\r\nContent-Length: " + announced + "\r\n\r\n" + part(file))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String file) {
        return "--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\n\r\n";
    }

    private static void sendHalf(OutputStream out) throws IOException {
        out.write(head(10_000_000, "half.png"));
        out.write(Pictures.png(60, 60));
        out.write(new byte[200_000]);
        out.flush();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .ignoreExceptionsInstanceOf(java.io.UncheckedIOException.class)
                .until(condition);
    }
}
