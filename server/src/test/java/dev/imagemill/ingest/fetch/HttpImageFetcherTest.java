package dev.imagemill.ingest.fetch;

import static dev.imagemill.testing.RawHttpServer.answer;
import static dev.imagemill.testing.RawHttpServer.redirect;
import static dev.imagemill.testing.RawHttpServer.writeHead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.ingest.StagedFile;
import dev.imagemill.ingest.StagingFolder;
import dev.imagemill.job.RetryLaterException;
import dev.imagemill.outbound.ApacheOutboundHttp;
import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.testing.RawHttpServer;
import dev.imagemill.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@Timeout(300)
class HttpImageFetcherTest {

    private static final byte[] PNG = Arrays.copyOf(
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R'}, 5000);
    private static final DataSize MOST = DataSize.ofKilobytes(64);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final RawHttpServer server = new RawHttpServer();
    private final ApacheOutboundHttp http = ApacheOutboundHttp.open(new OutboundSettings(
            List.of("127.0.0.0/8", "localhost"), Duration.ofSeconds(30), Duration.ofSeconds(60), 50, 50));
    private final TestClock clock = new TestClock(NOW);

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void fetchesAPicture() throws Exception {
        server.on("/shop/shoe%20red.png", answer(200, Map.of("Content-Type", "image/png"), PNG));

        try (StagedFile file = fetcher().fetch(server.uri("/shop/shoe%20red.png?v=2"))) {
            assertThat(file.name()).hasToString("shoe red.png");
            assertThat(file.format()).isEqualTo(ImageFormat.PNG);
            assertThat(Files.readAllBytes(file.path())).isEqualTo(PNG);
        }
        assertThat(left()).isZero();
        assertThat(server.received().getFirst().headers()).containsEntry("accept", "image/*, */*;q=0.5");
    }

    @Test
    void readsWhatTheServerSaysItIsNot() throws Exception {
        server.on("/a", answer(200, Map.of("Content-Type", "text/html"), PNG));

        try (StagedFile file = fetcher().fetch(server.uri("/a"))) {
            assertThat(file.format()).isEqualTo(ImageFormat.PNG);
            assertThat(file.name()).hasToString("a.png");
        }
    }

    @Test
    void unpacksGzip() throws Exception {
        server.on("/a.png", answer(200, Map.of("Content-Encoding", "gzip"), gzip(PNG)));

        try (StagedFile file = fetcher().fetch(server.uri("/a.png"))) {
            assertThat(Files.readAllBytes(file.path())).isEqualTo(PNG);
        }
    }

    @Test
    void followsRedirectsAndTakesTheNameThatSaysMore() throws Exception {
        server.on("/img", redirect(302, "/cdn/shoe.png")).on("/cdn/shoe.png", answer(200, Map.of(), PNG));
        server.on("/bag.png", redirect(302, "/0a9f")).on("/0a9f", answer(200, Map.of(), PNG));

        try (StagedFile shoe = fetcher().fetch(server.uri("/img?id=3"));
                StagedFile bag = fetcher().fetch(server.uri("/bag.png"))) {
            assertThat(shoe.name()).hasToString("shoe.png");
            assertThat(bag.name()).hasToString("bag.png");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, fetch-not-found, false",
        "410, fetch-not-found, false",
        "400, fetch-refused, false",
        "401, fetch-refused, false",
        "403, fetch-refused, false",
        "408, fetch-refused, true",
        "425, fetch-refused, true",
        "304, fetch-refused, false",
        "302, fetch-refused, false",
        "500, fetch-server-error, true",
        "502, fetch-server-error, true",
        "503, fetch-unavailable, true",
        "504, fetch-server-error, true",
        "204, file-empty, false"
    })
    void saysWhatAStatusMeans(int status, String code, boolean retryable) {
        server.on("/a.png", answer(status, Map.of(), new byte[0]));

        Fault fault = fault("/a.png");

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.retryable()).isEqualTo(retryable);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Not here</body></html>",
                "\n  <html lang=\"en\">",
                "<!-- soft 404 --><!doctype html>",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\">"
            })
    void refusesAWebPage(String page) {
        server.on("/a.png", answer(200, "image/png", page));

        Fault fault = fault("/a.png");

        assertThat(fault.code()).isEqualTo("not-an-image");
        assertThat(fault.retryable()).isFalse();
        assertThat(fault.detail()).contains("a web page instead of an image");
    }

    @Test
    void refusesOtherThings() {
        server.on("/pdf", answer(200, "application/pdf; q=1", "%PDF-1.7"))
                .on("/bytes", answer(200, "image/png", "nothing known"))
                .on("/packed", answer(200, Map.of("Content-Encoding", "br"), new byte[] {1, 2, 3}))
                .on("/empty.png", answer(200, "image/png", ""));

        assertThat(fault("/pdf").code()).isEqualTo("not-an-image");
        assertThat(fault("/pdf").detail()).contains("of the type application/pdf");
        assertThat(fault("/bytes").code()).isEqualTo("not-an-image");
        assertThat(fault("/packed").detail()).contains("packed by br");
        assertThat(fault("/empty.png").code()).isEqualTo("file-empty");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        byte[] large = Arrays.copyOf(PNG, (int) MOST.toBytes() + 1);
        server.on("/said", (_, out) -> {
            writeHead(out, 200, Map.of("Content-Length", "99999999"));
            out.write(PNG);
            server.awaitClosed();
        });
        server.on("/unsaid", (_, out) -> {
            writeHead(out, 200, Map.of("Connection", "close"));
            out.write(large);
            throw new IOException("end");
        });
        server.on("/bomb", answer(200, Map.of("Content-Encoding", "gzip"), gzip(Arrays.copyOf(PNG, 50_000_000))));

        for (String path : List.of("/said", "/unsaid", "/bomb")) {
            Fault fault = fault(path);
            assertThat(fault.code()).as(path).isEqualTo("file-too-large");
            assertThat(fault.retryable()).isFalse();
            assertThat(fault.detail()).contains("65536 bytes");
        }
        assertThat(left()).isZero();
    }

    @Test
    void saysThatAnAnswerWasCutOff() throws IOException {
        server.on("/short", (_, out) -> {
            writeHead(out, 200, Map.of("Content-Length", String.valueOf(PNG.length + 1)));
            out.write(PNG);
            throw new IOException("gone");
        });

        Fault fault = fault("/short");

        assertThat(fault.code()).isEqualTo("answer-cut-off");
        assertThat(fault.retryable()).isTrue();
        assertThat(left()).isZero();
    }

    @Test
    void endsWhatIsTooSlow() throws IOException {
        server.on("/slow", (_, out) -> {
            writeHead(out, 200, Map.of("Content-Length", "60000"));
            out.write(PNG);
            while (true) {
                out.write(0);
                out.flush();
                Thread.sleep(20);
            }
        });

        Fault fault = fault(fetcher(settings(4, Duration.ofSeconds(5), Duration.ofSeconds(1))), server.uri("/slow"));

        assertThat(fault.code()).isEqualTo("fetch-timeout");
        assertThat(fault.retryable()).isTrue();
        assertThat(left()).isZero();
    }

    @Test
    void countsAllRedirectsIntoOneTime() {
        server.on("/a", (_, out) -> {
            Thread.sleep(300);
            writeHead(out, 302, Map.of("Location", "/a", "Content-Length", "0"));
        });

        assertThat(fault(fetcher(settings(4, Duration.ofSeconds(5), Duration.ofSeconds(1))), server.uri("/a"))
                        .code())
                .isEqualTo("fetch-timeout");
    }

    @Test
    void endsACircle() {
        server.on("/a", redirect(302, "/b")).on("/b", redirect(302, "/a"));

        assertThat(fault("/a").code()).isEqualTo("too-many-redirects");
        assertThat(server.received()).hasSize(6);
    }

    @Test
    void refusesAddressesThatAreNotOpen() {
        assertThat(fault(fetcher(), URI.create("http://[::1]:" + server.port() + "/a"))
                        .code())
                .isEqualTo("address-not-allowed");
        assertThat(fault(fetcher(), URI.create("ftp://127.0.0.1/a")).code()).isEqualTo("url-invalid");
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, fetch-too-many-requests, 120",
        "503, 7, fetch-unavailable, 7",
        "429, 0, fetch-too-many-requests, 1",
        "429, -5, fetch-too-many-requests, 5",
        "429, soon, fetch-too-many-requests, 5",
        "429, 999999999999, fetch-too-many-requests, 3600",
        "429, 'Sun, 01 Mar 2026 12:01:30 GMT', fetch-too-many-requests, 90",
        "429, 'Sun, 01 Mar 2020 12:00:00 GMT', fetch-too-many-requests, 1"
    })
    void leavesAHostAloneForAsLongAsItAsks(int status, String header, String code, long seconds)
            throws InterruptedException, IOException {
        server.on("/busy", answer(status, Map.of("Retry-After", header), new byte[0]))
                .on("/a.png", answer(200, Map.of(), PNG));
        HttpImageFetcher fetcher = fetcher();

        RetryLaterException first = later(fetcher, "/busy");
        RetryLaterException other = later(fetcher, "/a.png");

        assertThat(first.fault().code()).isEqualTo(code);
        assertThat(first.begun()).as("it costs the image no try").isFalse();
        assertThat(first.waitAtLeast()).hasSeconds(seconds);
        assertThat(other.fault().code()).isEqualTo(code);
        assertThat(other.begun()).isFalse();
        assertThat(other.waitAtLeast()).hasSeconds(seconds);
        assertThat(server.received()).hasSize(1);
        clock.set(NOW.plusSeconds(seconds));
        fetcher.fetch(server.uri("/a.png")).close();
    }

    @Test
    void doesNotLeaveAHostAloneThatOnlyFails() throws Exception {
        server.on("/busy", answer(503, Map.of(), new byte[0])).on("/a.png", answer(200, Map.of(), PNG));
        HttpImageFetcher fetcher = fetcher();

        assertThat(fault(fetcher, server.uri("/busy")).code()).isEqualTo("fetch-unavailable");
        fetcher.fetch(server.uri("/a.png")).close();
    }

    @Test
    void leavesTheHostAloneThatAskedAndNotTheOneThatLedThere() throws Exception {
        // A second address of the same server, where loopback has one.
        String elsewhere = server.uri("/busy").toString().replace("127.0.0.1", "localhost");
        server.on("/a", redirect(302, elsewhere))
                .on("/busy", answer(429, Map.of("Retry-After", "60"), new byte[0]))
                .on("/c.png", answer(200, Map.of(), PNG));
        HttpImageFetcher fetcher = fetcher();

        assertThat(later(fetcher, "/a").fault().code()).isEqualTo("fetch-too-many-requests");
        assertThat(later(fetcher, "/a").fault().code()).isEqualTo("fetch-too-many-requests");
        fetcher.fetch(server.uri("/c.png")).close();

        assertThat(server.received("/busy")).isEqualTo(1);
    }

    @Test
    void asksOneHostForNoMoreThanItsShareAtOnce() throws Exception {
        CountDownLatch full = new CountDownLatch(3);
        CountDownLatch go = new CountDownLatch(1);
        server.on("/a.png", (request, out) -> {
            full.countDown();
            go.await();
            answer(200, Map.of(), PNG).write(request, out);
        });
        HttpImageFetcher fetcher = fetcher(settings(3, Duration.ofMinutes(10), Duration.ofMinutes(1)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<StagedFile>> files = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                files.add(threads.submit(() -> fetcher.fetch(server.uri("/a.png"))));
            }
            full.await();
            go.countDown();
            for (Future<StagedFile> file : files) {
                file.get().close();
            }
        }
        assertThat(server.mostAtOnce()).isEqualTo(3);
        assertThat(server.received()).hasSize(20);
    }

    @Test
    void putsOffWhoWouldWaitLong() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.on("/held.png", (_, out) -> {
            asked.countDown();
            server.awaitClosed();
        });
        HttpImageFetcher fetcher = fetcher(settings(1, Duration.ZERO, Duration.ofMinutes(1)));
        Thread holder = Thread.startVirtualThread(() -> thrown(fetcher));
        asked.await();

        RetryLaterException later = later(fetcher, "/other.png");

        assertThat(later.fault().code()).isEqualTo("fetch-host-busy");
        assertThat(later.begun()).isFalse();
        holder.interrupt();
        holder.join();
    }

    /** Of two turns one stays for the others, though the slow one is tried by two. */
    @Test
    void whatWasTooSlowBeforeHoldsUpNoOthers() throws Exception {
        Semaphore asked = new Semaphore(0);
        server.on("/held.png", (_, out) -> {
            asked.release();
            server.awaitClosed();
        });
        server.on("/quick.png", answer(200, Map.of(), PNG));
        HttpImageFetcher fetcher = fetcher(settings(2, Duration.ZERO, Duration.ofSeconds(5)));
        assertThat(((FaultException) thrown(fetcher)).fault().code()).isEqualTo("fetch-timeout");
        asked.acquire();
        Thread holder = Thread.startVirtualThread(() -> thrown(fetcher));
        asked.acquire();

        assertThat(later(fetcher, "/held.png").fault().code()).isEqualTo("fetch-host-busy");
        fetcher.fetch(server.uri("/quick.png")).close();

        holder.interrupt();
        holder.join();
    }

    @Test
    void canBeInterruptedWhileItWaitsAndWhileItFetches() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.on("/held.png", (_, out) -> {
            asked.countDown();
            server.awaitClosed();
        });
        HttpImageFetcher fetcher = fetcher(settings(1, Duration.ofMinutes(10), Duration.ofHours(1)));
        AtomicReference<Throwable> fetching = new AtomicReference<>();
        AtomicReference<Throwable> waiting = new AtomicReference<>();
        Thread first = Thread.startVirtualThread(() -> fetching.set(thrown(fetcher)));
        asked.await();
        Thread second = Thread.startVirtualThread(() -> waiting.set(thrown(fetcher)));
        await().until(() -> second.getState() == Thread.State.TIMED_WAITING);

        second.interrupt();
        second.join();
        first.interrupt();
        first.join();

        assertThat(waiting.get()).isInstanceOf(InterruptedException.class);
        assertThat(fetching.get()).isInstanceOf(InterruptedException.class);
        assertThat(left()).isZero();
    }

    private Throwable thrown(HttpImageFetcher fetcher) {
        return catchThrowable(() -> fetcher.fetch(server.uri("/held.png")));
    }

    private HttpImageFetcher fetcher() {
        return fetcher(settings(4, Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    private static FetchSettings settings(int perHost, Duration maxWait, Duration timeout) {
        return new FetchSettings(timeout, 5, perHost, maxWait, Duration.ofHours(1));
    }

    private HttpImageFetcher fetcher(FetchSettings settings) {
        return new HttpImageFetcher(http, new StagingFolder(folder, MOST), settings, clock);
    }

    private Fault fault(String path) {
        return fault(fetcher(), server.uri(path));
    }

    private static Fault fault(HttpImageFetcher fetcher, URI uri) {
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> fetcher.fetch(uri));
        return thrown == null ? fail("fetched " + uri) : thrown.fault();
    }

    private RetryLaterException later(HttpImageFetcher fetcher, String path) {
        return catchThrowableOfType(RetryLaterException.class, () -> fetcher.fetch(server.uri(path)));
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
