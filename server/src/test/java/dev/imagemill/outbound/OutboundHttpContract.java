package dev.imagemill.outbound;

import static dev.imagemill.testing.RawHttpServer.answer;
import static dev.imagemill.testing.RawHttpServer.redirect;
import static dev.imagemill.testing.RawHttpServer.writeHead;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.OutboundHttp.Request;
import dev.imagemill.testing.ClosedPort;
import dev.imagemill.testing.RawHttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link OutboundHttp} keeps to. */
@Timeout(300)
abstract class OutboundHttpContract {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RawHttpServer server = new RawHttpServer();
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(server));

    /** To be tested; with the addresses of some hosts. */
    protected abstract OutboundHttp open(OutboundSettings settings, Map<String, InetAddress[]> hosts);

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
    }

    @Test
    void givesStatusHeadersAndBody() {
        server.on("/a", answer(418, Map.of("X-Tea", "green"), "short and stout".getBytes(UTF_8)));

        String read = client().send(
                        get("/a"),
                        answer -> answer.status() + " " + answer.header("x-tea").orElse("none") + " "
                                + text(answer.body()) + " " + answer.uri());

        assertThat(read).isEqualTo("418 green short and stout " + server.uri("/a"));
    }

    @Test
    void sendsWhatWasAskedForAndNothingThatGivesAnythingAway() {
        server.on("/a", answer(200, "text/plain", "ok"));

        client().send(
                        new Request(
                                "POST",
                                server.uri("/a?b=1"),
                                Map.of("Content-Type", "application/json"),
                                "{\"ä\":1}".getBytes(UTF_8),
                                LONG,
                                0),
                        answer -> text(answer.body()));

        RawHttpServer.Received received = server.received().getFirst();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/a?b=1");
        assertThat(received.body()).isEqualTo("{\"ä\":1}");
        assertThat(received.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("accept-encoding", "identity")
                .containsOnlyKeys(
                        "content-type", "accept-encoding", "content-length", "host", "connection", "user-agent")
                .hasEntrySatisfying("user-agent", agent -> assertThat(agent).matches("Imagemill/[0-9].*"));
    }

    @Test
    void keepsNoCookies() {
        server.on("/a", answer(200, Map.of("Set-Cookie", "who=me; Path=/"), new byte[0]));
        OutboundHttp client = client();

        ask(client, get("/a"));
        ask(client, get("/a"));

        assertThat(server.received()).hasSize(2).noneMatch(r -> r.headers().containsKey("cookie"));
    }

    @Test
    void usesAConnectionAgainWhereItsAnswerWasReadWholly() {
        server.on("/a", answer(200, "text/plain", "whole"));
        OutboundHttp client = client();

        for (int i = 0; i < 5; i++) {
            ask(client, get("/a"));
        }

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void leavesAnAnswerThatNobodyWantsToReadToItsEnd() {
        CountDownLatch gone = new CountDownLatch(1);
        server.on("/endless", (_, out) -> {
            writeHead(out, 200, Map.of("Content-Length", "1000000000000"));
            try {
                while (true) {
                    out.write(new byte[8192]);
                }
            } catch (IOException e) {
                gone.countDown();
                throw e;
            }
        });

        int first = client().send(get("/endless"), answer -> answer.body().read());

        assertThat(first).isZero();
        assertThat(await(gone)).isTrue();
    }

    @Test
    void unpacksWhatCameByGzipAlthoughNotAskedFor() throws IOException {
        server.on("/a", answer(200, Map.of("Content-Encoding", "gzip"), gzip("packed")));

        assertThat(ask(client(), get("/a"))).isEqualTo("packed");
    }

    @Test
    void readsAnEmptyAnswerThatSaysItIsPacked() {
        server.on("/a", answer(200, Map.of("Content-Encoding", "gzip"), new byte[0]));

        assertThat(ask(client(), get("/a"))).isEmpty();
    }

    @Test
    void saysWhereSomethingThatIsNotPackedSaysItIs() {
        server.on("/a", answer(200, Map.of("Content-Encoding", "gzip"), "plain text".getBytes(UTF_8)));

        assertThat(fault(client(), get("/a")).code()).isEqualTo("answer-malformed");
    }

    // --- addresses
    // -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "inside.example"})
    void refusesWhatIsNotPublicBeforeItConnects(String host) throws UnknownHostException {
        OutboundHttp client = open(settings(List.of()), Map.of("inside.example", addresses("127.0.0.1")));

        Fault fault = fault(client, get(URI.create("http://" + host + ":" + server.port() + "/a")));

        assertThat(fault.code()).isEqualTo("address-not-allowed");
        assertThat(fault.retryable()).isFalse();
        assertThat(fault.detail())
                .contains("imagemill.outbound.allow")
                .doesNotContain("inside.example has the address");
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1."})
    void refusesAddressesInUnusualWritingEvenWhereTheyAreOpen(String host) {
        assertThat(fault(client(), get(URI.create("http://" + host + ":" + server.port() + "/a")))
                        .code())
                .isEqualTo("url-invalid");
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/a",
                "file:///etc/hosts",
                "http://me:secret@127.0.0.1/a",
                "http:///a",
                "jar:http://127.0.0.1!/"
            })
    void refusesWhatIsNoPlainAddressOfTheWeb(String uri) {
        Fault fault = fault(client(), get(URI.create(uri)));

        assertThat(fault.code()).isEqualTo("url-invalid");
        assertThat(fault.retryable()).isFalse();
    }

    @Test
    void connectsOnlyToThoseOfAHostsAddressesThatAreOpen() throws UnknownHostException {
        server.on("/a", answer(200, "text/plain", "here"));
        OutboundHttp client =
                open(settings(List.of("127.0.0.1")), Map.of("two.example", addresses("127.0.0.2", "127.0.0.1")));

        String read = ask(client, get(URI.create("http://two.example:" + server.port() + "/a")));

        assertThat(read).isEqualTo("here");
        assertThat(server.received().getFirst().headers()).containsEntry("host", "two.example:" + server.port());
    }

    @Test
    void looksAtAnAddressWithoutAskingTheNetwork() throws UnknownHostException {
        OutboundHttp client = open(settings(List.of("10.1.0.0/16")), Map.of("inside.example", addresses("127.0.0.1")));

        client.check(URI.create("https://inside.example/only-a-call-would-tell"));
        client.check(URI.create("http://10.1.2.3:8080/"));
        client.check(URI.create("https://93.184.215.14/"));
        for (String closed :
                List.of("http://127.0.0.1/", "http://[::1]:8080/", "http://10.2.0.1/", "http://169.254.169.254/")) {
            assertThat(catchThrowableOfType(FaultException.class, () -> client.check(URI.create(closed)))
                            .fault()
                            .code())
                    .as(closed)
                    .isEqualTo("address-not-allowed");
        }
        assertThat(catchThrowableOfType(FaultException.class, () -> client.check(URI.create("ftp://a.example/")))
                        .fault()
                        .code())
                .isEqualTo("url-invalid");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void reachesAHostThatIsOpenByItsName() throws UnknownHostException {
        server.on("/a", answer(200, "text/plain", "here"));
        Map<String, InetAddress[]> hosts =
                Map.of("a.shop.example", addresses("127.0.0.1"), "shop.example", addresses("127.0.0.1"));
        OutboundHttp client = open(settings(List.of("*.Shop.example")), hosts);

        assertThat(ask(client, get(at("a.shop.example")))).isEqualTo("here");
        assertThat(fault(client, get(at("shop.example"))).code()).isEqualTo("address-not-allowed");
    }

    @Test
    void isNotMovedByProxiesOfTheEnvironment() {
        server.on("/a", answer(200, "text/plain", "direct"));
        Map<String, String> proxies = Map.of(
                "http.proxyHost",
                "127.0.0.1",
                "http.proxyPort",
                "1",
                "http.nonProxyHosts",
                "",
                "java.net.useSystemProxies",
                "true");
        Map<String, String> before = swapped(proxies);
        try {
            assertThat(ask(client(), get("/a"))).isEqualTo("direct");
        } finally {
            restore(before);
        }
    }

    // --- redirects
    // -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsRedirects(int status) {
        server.on("/a", redirect(status, "b/c?d=e f#g")).on("/b/c", answer(200, "text/plain", "found"));

        String read = client().send(get("/a"), answer -> text(answer.body()) + " at " + answer.uri());

        assertThat(read).isEqualTo("found at " + server.uri("/b/c?d=e%20f"));
    }

    @Test
    void checksTheAddressOfEachRedirect() {
        try (RawHttpServer inner = new RawHttpServer()) {
            server.on("/a", redirect(302, "http://127.0.0.2:" + inner.port() + "/secret"));

            assertThat(fault(open(settings(List.of("127.0.0.1")), Map.of()), get("/a"))
                            .code())
                    .isEqualTo("address-not-allowed");
            assertThat(inner.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "file:///etc/hosts", "http://user@127.0.0.1/", "http://0x7f.1/"})
    void followsNoRedirectToWhatIsNoPlainAddress(String location) {
        server.on("/a", redirect(302, location));

        assertThat(fault(client(), get("/a")).code()).isEqualTo("url-invalid");
    }

    @Test
    void endsACircle() {
        server.on("/a", redirect(302, "/b")).on("/b", redirect(302, "/a"));

        Fault fault = fault(client(), get("/a"));

        assertThat(fault.code()).isEqualTo("too-many-redirects");
        assertThat(fault.retryable()).isFalse();
        assertThat(server.received()).hasSize(6);
    }

    @Test
    void givesARedirectToTheReaderWhereNoneIsToBeFollowed() {
        server.on("/a", redirect(302, "/b"));

        Request request = Request.get(server.uri("/a"), Map.of(), LONG, 0);

        int status = client().send(request, OutboundHttp.Answer::status);

        assertThat(status).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"302,GET,''", "303,GET,''", "307,POST,{}", "308,POST,{}"})
    void sendsABodyOnOnlyWhereTheRedirectSaysSo(int status, String method, String body) {
        server.on("/a", redirect(status, "/b")).on("/b", answer(200, "text/plain", ""));

        client().send(
                        new Request(
                                "POST",
                                server.uri("/a"),
                                Map.of("Content-Type", "application/json"),
                                "{}".getBytes(UTF_8),
                                LONG,
                                5),
                        OutboundHttp.Answer::status);

        RawHttpServer.Received second = server.received().getLast();
        assertThat(second.method()).isEqualTo(method);
        assertThat(second.body()).isEqualTo(body);
        assertThat(second.headers().containsKey("content-type")).isEqualTo(!body.isEmpty());
    }

    @Test
    void tellsAnotherServerNothingThatWasMeantForTheFirst() {
        try (RawHttpServer other = new RawHttpServer()) {
            other.on("/b", answer(200, "text/plain", ""));
            server.on("/a", redirect(302, "/again"))
                    .on("/again", redirect(302, other.uri("/b").toString()));
            Map<String, String> headers = Map.of("Authorization", "Bearer x", "X-Key", "y", "Accept", "image/*");

            client().send(Request.get(server.uri("/a"), headers, LONG, 5), OutboundHttp.Answer::status);

            assertThat(server.received().getLast().headers()).containsKeys("authorization", "x-key", "accept");
            assertThat(other.received().getFirst().headers())
                    .containsEntry("accept", "image/*")
                    .doesNotContainKeys("authorization", "x-key");
        }
    }

    // --- faults
    // --------------------------------------------------------------------------------------------------------

    @Test
    void endsASlowAnswerThatNeverIsSilent() {
        server.on("/drip", (_, out) -> {
            writeHead(out, 200, Map.of("Content-Length", "1000000"));
            while (true) {
                out.write('.');
                out.flush();
                Thread.sleep(20);
            }
        });

        Fault fault = fault(client(), get(server.uri("/drip"), Duration.ofMillis(400)));

        assertThat(fault.code()).isEqualTo("fetch-timeout");
        assertThat(fault.retryable()).isTrue();
    }

    @Test
    void endsAHeaderThatNeverEnds() {
        server.on("/drip", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
            while (true) {
                out.write('.');
                out.flush();
                Thread.sleep(20);
            }
        });

        assertThat(fault(client(), get(server.uri("/drip"), Duration.ofMillis(400)))
                        .code())
                .isEqualTo("fetch-timeout");
    }

    @Test
    void countsRedirectsIntoTheTime() {
        server.on("/a", (_, out) -> {
            Thread.sleep(250);
            writeHead(out, 302, Map.of("Location", "/a", "Content-Length", "0"));
        });

        Request request = Request.get(server.uri("/a"), Map.of(), Duration.ofMillis(600), 100);

        assertThat(fault(client(), request).code()).isEqualTo("fetch-timeout");
    }

    @Test
    void endsSilence() {
        server.on("/silent", (_, _) -> server.awaitClosed());
        OutboundSettings settings =
                new OutboundSettings(LOOPBACK, Duration.ofSeconds(5), Duration.ofMillis(200), 10, 10);

        Fault fault = fault(open(settings, Map.of()), get("/silent"));

        assertThat(fault.code()).isEqualTo("fetch-timeout");
        assertThat(fault.retryable()).isTrue();
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        try (ClosedPort port = new ClosedPort()) {
            Fault fault = fault(client(), get(URI.create("http://127.0.0.1:" + port.number() + "/")));

            assertThat(fault.code()).isEqualTo("connect-failed");
            assertThat(fault.retryable()).isTrue();
        }
    }

    @Test
    void saysThatAnAnswerWasCutOff() {
        server.on("/length", (_, out) -> {
            writeHead(out, 200, Map.of("Content-Length", "100"));
            out.write(new byte[50]);
            throw new IOException("gone");
        });
        server.on("/chunks", (_, out) -> {
            writeHead(out, 200, Map.of("Transfer-Encoding", "chunked"));
            out.write("64\r\nabc".getBytes(UTF_8));
            throw new IOException("gone");
        });
        server.on("/packed", (_, out) -> {
            writeHead(out, 200, Map.of("Content-Encoding", "gzip", "Connection", "close"));
            byte[] packed = gzip("a text that is packed");
            out.write(packed, 0, packed.length - 10);
            throw new IOException("gone");
        });
        server.on("/nothing", (_, _) -> {
            throw new IOException("gone");
        });

        for (String path : List.of("/length", "/chunks", "/packed", "/nothing")) {
            Fault fault = fault(client(), get(path));
            assertThat(fault.code()).as(path).isEqualTo("answer-cut-off");
            assertThat(fault.retryable()).isTrue();
        }
    }

    @Test
    void refusesWhatIsNoHttp() {
        server.on("/other", (_, out) -> {
            out.write("SSH-2.0-OpenSSH_9.9\r\n\r\n".repeat(20).getBytes(UTF_8));
            throw new IOException("done");
        });
        server.on("/chunks", (_, out) -> {
            writeHead(out, 200, Map.of("Transfer-Encoding", "chunked"));
            out.write("not a number\r\nabc\r\n".getBytes(UTF_8));
        });
        server.on("/many", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (true) {
                out.write("X-More: of the same\r\n".getBytes(UTF_8));
            }
        });
        server.on("/long", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(UTF_8));
            while (true) {
                out.write(new byte[8192]);
            }
        });

        for (String path : List.of("/other", "/chunks", "/many", "/long")) {
            assertThat(fault(client(), get(path)).code()).as(path).isEqualTo("answer-malformed");
        }
    }

    @Test
    void refusesAServerThatSpeaksNoTls() {
        server.on("/a", answer(200, "text/plain", "plain"));

        Fault fault = fault(client(), get(URI.create("https://127.0.0.1:" + server.port() + "/a")));

        // This one waits for a line that never comes, or hangs up: either way nobody got a trusted connection.
        assertThat(fault.code()).isIn("tls-failed", "answer-cut-off");
    }

    @Test
    void doesNotTryAgainByItself() {
        server.on("/a", answer(503, Map.of("Retry-After", "1"), new byte[0]));

        int status = client().send(get("/a"), OutboundHttp.Answer::status);

        assertThat(status).isEqualTo(503);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void passesTheReadersFaultOnAsItIs() {
        server.on("/a", answer(200, "text/plain", "x"));
        IllegalStateException mine = new IllegalStateException("mine");

        Throwable thrown = catchThrowableOfType(
                IllegalStateException.class,
                () -> client().send(get("/a"), _ -> {
                    throw mine;
                }));

        assertThat(thrown).isSameAs(mine);
    }

    @Test
    void canBeInterruptedOnAVirtualThread() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.on("/silent", (_, _) -> {
            asked.countDown();
            server.awaitClosed();
        });
        OutboundHttp client = client();
        AtomicReference<Fault> fault = new AtomicReference<>();
        Thread caller = Thread.startVirtualThread(() -> fault.set(fault(client, get("/silent"))));
        assertThat(await(asked)).isTrue();

        caller.interrupt();
        caller.join();

        assertThat(fault.get().retryable()).isTrue();
    }

    @Test
    void servesManyAtOnce() throws Exception {
        server.on("/a", answer(200, "text/plain", "one of many"));
        OutboundHttp client = client();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(threads.submit(() -> ask(client, get("/a"))));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("one of many");
            }
        }
        assertThat(server.connections()).isLessThanOrEqualTo(10);
    }

    private OutboundHttp client() {
        return open(settings(LOOPBACK), Map.of());
    }

    private static OutboundSettings settings(List<String> allow) {
        return new OutboundSettings(allow, Duration.ofSeconds(10), Duration.ofSeconds(20), 10, 10);
    }

    /** To be closed after the test. */
    protected <T extends AutoCloseable> T closing(T closeable) {
        opened.add(closeable);
        return closeable;
    }

    private URI at(String host) {
        return URI.create("http://" + host + ":" + server.port() + "/a");
    }

    private Request get(String path) {
        return get(server.uri(path));
    }

    private static Request get(URI uri) {
        return get(uri, LONG);
    }

    private static Request get(URI uri, Duration timeout) {
        return Request.get(uri, Map.of(), timeout, 5);
    }

    private static Fault fault(OutboundHttp client, Request request) {
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> ask(client, request));
        assertThat(thrown).isNotNull();
        assertThat(thrown.fault().detail()).endsWith(".").doesNotContain("secret");
        return thrown.fault();
    }

    private static String ask(OutboundHttp client, Request request) {
        return client.send(request, answer -> text(answer.body()));
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readAllBytes(), UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.ofLiteral(literals[i]);
        }
        return addresses;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> swapped(Map<String, String> properties) {
        Map<String, String> before = new HashMap<>();
        properties.forEach((key, value) -> before.put(key, System.setProperty(key, value)));
        return before;
    }

    private static void restore(Map<String, String> before) {
        before.forEach((key, value) -> {
            if (value == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
    }
}
