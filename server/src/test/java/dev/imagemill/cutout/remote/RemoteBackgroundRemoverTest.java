package dev.imagemill.cutout.remote;

import static dev.imagemill.cutout.remote.FakeCutoutService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.BackgroundRemoverContract;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RemoverBusyException;
import dev.imagemill.cutout.ScenePictures;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.ApacheOutboundHttp;
import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a service that speaks HTTP. */
class RemoteBackgroundRemoverTest extends BackgroundRemoverContract {

    private static final ScenePictures.Scene SCENE = ScenePictures.disc(120, 90);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T12:00:00Z"));
    private FakeCutoutService service;
    private ApacheOutboundHttp http;

    @BeforeEach
    void open() throws IOException {
        service = new FakeCutoutService();
        http = ApacheOutboundHttp.open(
                new OutboundSettings(List.of("127.0.0.1"), Duration.ofSeconds(5), Duration.ofSeconds(20), 32, 16));
    }

    @Override
    @AfterEach
    protected void close() {
        http.close();
        service.close();
    }

    @Override
    protected BackgroundRemover remover() {
        return remover(Duration.ofSeconds(20));
    }

    @Test
    void sendsThePictureAsAFormWithTheKey() throws InterruptedException {
        assertThat(SCENE.overlap(remover(Duration.ofSeconds(20)).mask(SCENE.picture())))
                .isGreaterThan(0.95);

        FakeCutoutService.Sent sent = service.received().getFirst();
        assertThat(sent.path()).isEqualTo("/v1.0/removebg");
        assertThat(sent.headers()).containsEntry("x-api-key", "secret-key");
        assertThat(sent.headers().get("content-type")).startsWith("multipart/form-data; boundary=");
        assertThat(sent.form())
                .contains("name=\"image_file\"; filename=\"picture.png\"", "name=\"size\"\r\n\r\nauto\r\n");
        assertThat(List.of(sent.width(), sent.height())).containsExactly(120, 90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"result_b64\":\"%s\"}}",
                "{\"results\":[{\"status\":{\"code\":\"ok\"},\"entities\":[{\"kind\":\"image\",\"image\":\"%s\"}]}]}",
                "{\"status\":\"success\",\"image\":\"data:image/png;base64,%s\"}"
            })
    void readsPicturesInJson(String shape) throws InterruptedException {
        service.answers((png, exchange) -> reply(
                exchange,
                200,
                "application/json",
                shape.formatted(Base64.getEncoder().encodeToString(png))));

        assertThat(SCENE.overlap(found())).isGreaterThan(0.95);
    }

    @Test
    void fetchesTheAddressInJsonWithoutTheKey() throws InterruptedException {
        byte[][] made = new byte[1][];
        service.answers((png, exchange) -> {
            if (exchange.getRequestMethod().equals("GET")) {
                reply(exchange, 200, "image/png", made[0]);
            } else {
                made[0] = png;
                reply(
                        exchange,
                        200,
                        "application/json",
                        "{\"data\":{\"image_url\":\"" + service.uri("/made.png") + "\"}}");
            }
        });

        assertThat(SCENE.overlap(found())).isGreaterThan(0.95);
        assertThat(service.received().getLast().headers()).doesNotContainKey("x-api-key");
    }

    @Test
    void doesNotFetchWhatIsNotPublic() {
        service.answers((png, exchange) ->
                reply(exchange, 200, "application/json", "{\"url\":\"http://169.254.169.254/latest/meta-data\"}"));

        assertThat(fault().code()).isEqualTo("cutout-refused");
        assertThat(fault().retryable()).isFalse();
    }

    @Test
    void noSubjectIsAnEmptyMask() throws InterruptedException {
        service.answers((png, exchange) -> reply(
                exchange,
                400,
                "application/json",
                "{\"errors\":[{\"title\":\"Could not identify foreground\",\"code\":\"unknown_foreground\"}]}"));

        assertThat(found().coverage()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "400,cutout-refused,false",
        "401,cutout-refused,false",
        "402,cutout-refused,false",
        "403,cutout-refused,false",
        "302,cutout-refused,false",
        "429,cutout-unavailable,true",
        "500,cutout-unavailable,true",
        "503,cutout-unavailable,true"
    })
    void saysWhatWentWrong(int status, String code, boolean retryable) {
        service.answers((png, exchange) -> reply(exchange, status, "application/json", "{\"errors\":[]}"));

        assertThat(fault()).extracting(Fault::code, Fault::retryable).containsExactly(code, retryable);
        assertThat(fault().detail()).doesNotContain("secret-key");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void leavesTheServiceAloneForAsLongAsItAsks(int status) throws InterruptedException {
        service.answers((png, exchange) -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            reply(exchange, status, "text/plain", "slow down");
        });
        RemoteBackgroundRemover remover = remover(Duration.ofSeconds(20));
        assertThat(remover.pause()).isZero();
        assertThat(busy(remover, SCENE)).hasSeconds(30);
        service.answers((png, exchange) -> reply(exchange, 200, "image/png", png));

        clock.advance(Duration.ofSeconds(29));
        assertThat(busy(remover, SCENE)).hasSeconds(1);
        assertThat(remover.pause()).hasSeconds(1);
        assertThat(service.received()).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        assertThat(remover.pause()).isZero();
        assertThat(SCENE.overlap(remover.mask(SCENE.picture()))).isGreaterThan(0.95);
    }

    @Test
    void asksOnlyNowAndThenWhileTheServiceFails() throws InterruptedException {
        service.answers((png, exchange) -> reply(exchange, 500, "text/plain", "broken"));
        RemoteBackgroundRemover remover = remover(Duration.ofSeconds(20));
        for (int i = 0; i < 4; i++) {
            assertThat(fault(remover).code()).isEqualTo("cutout-unavailable");
        }
        assertThat(busy(remover, SCENE)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(remover.pause()).isPositive();
        assertThat(service.received()).hasSize(4);

        service.answers((png, exchange) -> reply(exchange, 200, "image/png", png));
        clock.advance(Duration.ofSeconds(31));
        assertThat(SCENE.overlap(remover.mask(SCENE.picture()))).isGreaterThan(0.95);
        assertThat(remover.pause()).isZero();
    }

    @Test
    void picturesAndKeysThatAreRefusedSayNothingOfTheService() {
        service.answers((png, exchange) -> reply(exchange, 403, "text/plain", "no"));
        RemoteBackgroundRemover remover = remover(Duration.ofSeconds(20));
        for (int i = 0; i < 12; i++) {
            assertThat(fault(remover).code()).isEqualTo("cutout-refused");
        }
        assertThat(remover.pause()).isZero();
    }

    @Test
    void whoHasAQueueIsSentBackWhileOthersAskAndWhoHasNoneWaits() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        service.answers((png, exchange) -> {
            asked.countDown();
            await(end);
            reply(exchange, 200, "image/png", png);
        });
        RemoteBackgroundRemover remover = new RemoteBackgroundRemover(
                service("image_file", Duration.ofSeconds(20), 1), http, null, clock, () -> {});
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Mask> first = threads.submit(() -> remover.mask(SCENE.picture()));
            asked.await();
            assertThat(remover.pause()).isPositive();
            Duration one = busy(remover, SCENE);
            Duration other = busy(remover, SCENE);
            assertThat(one).isPositive();
            assertThat(other).as("a later place").isGreaterThan(one);
            Future<Mask> second = threads.submit(() -> remover.mask(SCENE.picture()));
            end.countDown();

            assertThat(SCENE.overlap(first.get())).isGreaterThan(0.95);
            assertThat(SCENE.overlap(second.get())).isGreaterThan(0.95);
        }
        assertThat(remover.pause()).isZero();
    }

    @Test
    void namesAnAddressThatThePictureLiesAtForAsLongAsTheCallTakes() throws Exception {
        Map<URI, byte[]> lying = new ConcurrentHashMap<>();
        List<Duration> lifetimes = new ArrayList<>();
        PictureLinks links = (png, lifetime) -> {
            URI address = service.uri("/pictures/one.png");
            lying.put(address, png);
            lifetimes.add(lifetime);
            return new Lying(address, lying);
        };
        service.answers((png, exchange) -> {
            if (exchange.getRequestMethod().equals("GET")) {
                reply(exchange, 200, "image/png", lying.getOrDefault(service.uri("/pictures/one.png"), new byte[0]));
            } else {
                reply(exchange, 200, "image/png", png);
            }
        });
        RemoteBackgroundRemover remover = new RemoteBackgroundRemover(
                service("image_url", Duration.ofSeconds(20), 8), http, links, clock, () -> {});

        assertThat(SCENE.overlap(remover.mask(SCENE.picture()))).isGreaterThan(0.95);
        FakeCutoutService.Sent sent = service.received().getLast();
        assertThat(sent.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(sent.headers()).containsEntry("x-api-key", "secret-key");
        String address = URLEncoder.encode(service.uri("/pictures/one.png").toString(), StandardCharsets.UTF_8);
        assertThat(sent.form().split("&")).containsExactlyInAnyOrder("size=auto", "image_url=" + address);
        assertThat(lying).isEmpty();
        assertThat(lifetimes).containsExactly(Duration.ofSeconds(80));

        service.answers((png, exchange) -> reply(exchange, 500, "text/plain", "broken"));
        assertThat(fault(remover).code()).isEqualTo("cutout-unavailable");
        assertThat(lying).isEmpty();
    }

    private record Lying(URI url, Map<URI, byte[]> lying) implements PictureLinks.Offer {

        @Override
        public void close() {
            lying.remove(url);
        }
    }

    private static Duration busy(RemoteBackgroundRemover remover, ScenePictures.Scene scene) {
        return catchThrowableOfType(RemoverBusyException.class, () -> remover.mask(scene.picture(), Duration.ZERO))
                .waitAtLeast();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void givesUpWhenTheTimeIsOver() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        service.answers((png, exchange) -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            Fault fault = fault(remover(Duration.ofMillis(300)));
            assertThat(fault.code()).isEqualTo("cutout-timeout");
            assertThat(fault.retryable()).isTrue();
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no picture", "{\"done\":true}", "{\"image\":\"aGVsbG8=\"}", "{"})
    void refusesAnswersWithoutAPicture(String answer) {
        service.answers((png, exchange) ->
                reply(exchange, 200, answer.startsWith("{") ? "application/json" : "image/png", answer));

        assertThat(fault().code()).isEqualTo("cutout-refused");
    }

    @Test
    void saysWhenNobodyAnswers() {
        service.close();

        assertThat(fault().code()).isEqualTo("cutout-unavailable");
        assertThat(fault().retryable()).isTrue();
    }

    private Mask found() throws InterruptedException {
        return remover(Duration.ofSeconds(20)).mask(SCENE.picture());
    }

    private Fault fault() {
        return fault(remover(Duration.ofSeconds(20)));
    }

    private static Fault fault(RemoteBackgroundRemover remover) {
        return catchThrowableOfType(FaultException.class, () -> remover.mask(SCENE.picture()))
                .fault();
    }

    private RemoteBackgroundRemover remover(Duration timeout) {
        return new RemoteBackgroundRemover(service("image_file", timeout, 8), http, null, clock, () -> {});
    }

    private RemoteService service(String field, Duration timeout, int concurrency) {
        return new RemoteService(
                service.uri("/v1.0/removebg"),
                Map.of("X-Api-Key", "secret-key"),
                field,
                Map.of("size", "auto"),
                timeout,
                512,
                concurrency);
    }
}
