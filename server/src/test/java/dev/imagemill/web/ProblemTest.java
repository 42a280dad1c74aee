package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What no call expects. */
@ExtendWith(SharedServer.class)
class ProblemTest {

    private TestCaller caller;

    @BeforeEach
    void connect(TestServer server) {
        caller = new TestCaller(server);
    }

    @Test
    void knowsNoSuchPath() {
        assertProblem(caller.get("/api/v1/nothing"), 404, "not-found");
        assertProblem(caller.get("/api"), 404, "not-found");
        assertProblem(caller.get("/nothing.js"), 404, "not-found");
        assertProblem(caller.get("/assets/nothing.js"), 404, "not-found");
        assertProblem(caller.get("/actuator/env"), 404, "not-found");
    }

    @Test
    void saysWhichMethodsThereAre() {
        Answer answer = caller.call("DELETE", "/api/v1/images");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void saysWhichContentItTakes() {
        Answer answer = caller.send(caller.request("/api/v1/presets/a")
                .header("Content-Type", "text/plain")
                .PUT(HttpRequest.BodyPublishers.ofString("x")));

        assertProblem(answer, 415, "content-type-unsupported");
    }

    @Test
    void saysWhatItCannotGive() {
        assertProblem(caller.get("/api/v1/images", "Accept", "text/csv"), 406, "not-acceptable");
    }

    @Test
    void answersInItsOwnFormWhateverIsAccepted() {
        Answer answer = caller.get(
                "/api/v1/images/0198f2a0-0000-7000-8000-000000000000/original", "Accept", "image/avif,image/webp");

        assertProblem(answer, 404, "image-not-found");
    }

    @Test
    void boundsBodies() {
        String large = "{\"operations\":[],\"x\":\"" + "x".repeat(600 * 1024) + "\"}";

        Answer announced = caller.send("PUT", "/api/v1/presets/a", large);
        Answer chunked = caller.send(caller.request("/api/v1/presets/a")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));

        assertProblem(announced, 413, "request-too-large");
        assertProblem(chunked, 413, "request-too-large");
    }

    @Test
    void boundsDepth() {
        String deep = "{\"operations\":" + "[".repeat(2000) + "]".repeat(2000) + "}";

        Answer answer = caller.send("PUT", "/api/v1/presets/a", deep);

        assertThat(answer.status()).isIn(400, 422);
    }

    @Test
    void leaksNothing() {
        Answer hiddenSlash = caller.get("/api/v1/images/..%2Fx");
        Answer hiddenEnd = caller.get("/api/v1/images/%00");
        Answer odd = caller.get("/error");

        for (Answer answer : new Answer[] {hiddenSlash, hiddenEnd, odd}) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text()).doesNotContain("Exception", "dev.imagemill", "at org.", "Tomcat");
        }
    }
}
