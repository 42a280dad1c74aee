package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators and the page's browser see of the server. */
@ExtendWith(SharedServer.class)
class OperationsTest {

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
    }

    @Test
    void saysThatItIsHealthy() {
        Answer answer = caller.get("/health");

        assertThat(answer.text()).isEqualTo("{\"status\":\"Healthy\"}");
        assertThat(caller.get("/actuator/health/liveness").text()).contains("\"UP\"");
        assertThat(caller.get("/actuator/health/readiness").text())
                .contains("\"UP\"")
                .doesNotContain("components");
    }

    @Test
    void saysWhatRuns() {
        Answer answer = caller.get("/version");

        assertThat(answer.at("/name")).isEqualTo("Imagemill");
        assertThat(answer.at("/version")).isNotBlank();
        assertThat(answer.json().has("revision")).isTrue();
        assertThat(answer.json().has("libvips")).isTrue();
    }

    @Test
    void saysItsLimits() {
        Answer answer = caller.get("/api/v1/limits");

        assertThat(answer.json().at("/maxFileBytes").asLong()).isEqualTo(64L << 20);
        assertThat(answer.json().at("/maxPixels").asLong()).isEqualTo(50_000_000);
        assertThat(answer.json().at("/defaultPresets").toString()).isEqualTo("[\"thumbnail\",\"web\"]");
    }

    @Test
    void measures() {
        assertThat(caller.get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
    }

    @Test
    void tellsBrowsersWhatTheyMayDo() {
        Answer answer = caller.get("/api/v1/images");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("img-src 'self' blob: data:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void packsWhatPacksWell() {
        Answer answer = caller.get("/openapi.json", "Accept-Encoding", "gzip");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void showsThePageAtAllItsAddresses() {
        for (String path : new String[] {"/", "/images/0198f2a0-0000-7000-8000-000000000000", "/presets"}) {
            Answer answer = new TestCaller(server).get(path, "Accept", "text/html,*/*");
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).contains("a page for the tests");
            assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-cache");
            assertThat(answer.header("Set-Cookie")).as(path).startsWith("user_id=");
        }
    }

    @Test
    void letsBrowsersKeepAssets() {
        Answer answer = caller.get("/assets/test-0a1b2c3d.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000").contains("immutable");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
