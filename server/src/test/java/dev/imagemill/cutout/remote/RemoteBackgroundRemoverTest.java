package dev.imagemill.cutout.remote;

import static dev.imagemill.cutout.remote.FakeCutoutService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.BackgroundRemoverContract;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.ScenePictures;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.ApacheOutboundHttp;
import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
    void sendsThePictureAsAFormWithTheKey() {
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
    void readsPicturesInJson(String shape) {
        service.answers((png, exchange) -> reply(
                exchange,
                200,
                "application/json",
                shape.formatted(Base64.getEncoder().encodeToString(png))));

        assertThat(SCENE.overlap(found())).isGreaterThan(0.95);
    }

    @Test
    void fetchesTheAddressInJsonWithoutTheKey() {
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
    void noSubjectIsAnEmptyMask() {
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

    @Test
    void leavesTheServiceAloneForAsLongAsItAsks() {
        service.answers((png, exchange) -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            reply(exchange, 429, "text/plain", "slow down");
        });
        RemoteBackgroundRemover remover = remover(Duration.ofSeconds(20));
        fault(remover);
        service.answers((png, exchange) -> reply(exchange, 200, "image/png", png));

        clock.advance(Duration.ofSeconds(29));
        assertThat(fault(remover).code()).isEqualTo("cutout-unavailable");
        assertThat(service.received()).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        assertThat(SCENE.overlap(remover.mask(SCENE.picture()))).isGreaterThan(0.95);
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

    private Mask found() {
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
        URI url = service.uri("/v1.0/removebg");
        RemoteService settings = new RemoteService(
                url, Map.of("X-Api-Key", "secret-key"), "image_file", Map.of("size", "auto"), timeout, 512);
        return new RemoteBackgroundRemover(settings, http, clock, () -> {});
    }
}
