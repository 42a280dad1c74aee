package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose images are whose. */
@ExtendWith(SharedServer.class)
class OwnershipTest {

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
    }

    @Test
    void startsASessionOnTheFirstCallThatNeedsOne() {
        Answer first = caller.get("/api/v1/images");
        Answer second = caller.get("/api/v1/images");

        assertThat(first.header("Set-Cookie"))
                .startsWith("user_id=v1.")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .contains("Max-Age=34560000")
                .doesNotContain("Secure");
        assertThat(second.header("Set-Cookie")).isEmpty();
    }

    @Test
    void needsNoSessionForWhatAnybodyMayCall() {
        for (String path : List.of("/health", "/version", "/api/v1/limits", "/openapi.json", "/actuator/prometheus")) {
            Answer answer = caller.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void keepsOwnersApart() {
        String id = caller.uploaded("mine.png", Pictures.png(20, 20));
        String image = "/api/v1/images/" + id;
        TestCaller other = new TestCaller(server);

        assertProblem(other.get(image), 404, "image-not-found");
        assertProblem(other.get(image + "/original"), 404, "image-not-found");
        assertProblem(other.get(image + "/renditions/thumbnail"), 404, "image-not-found");
        assertProblem(other.send("PATCH", image, "{\"name\":\"stolen\"}"), 404, "image-not-found");
        assertProblem(other.send("POST", image + "/renditions", "{\"presets\":[\"web\"]}"), 404, "image-not-found");
        assertProblem(other.call("DELETE", image), 404, "image-not-found");
        assertThat(other.get("/api/v1/images").json().at("/images").size()).isZero();
        caller.call("DELETE", image);
        assertProblem(other.call("POST", image + "/restore"), 404, "image-not-found");
        assertThat(caller.call("POST", image + "/restore").status()).isEqualTo(200);
    }

    @Test
    void keepsPresetsApart() {
        caller.send("PUT", "/api/v1/presets/mine", "{\"operations\":[],\"output\":{\"format\":\"png\"}}");
        TestCaller other = new TestCaller(server);

        assertProblem(other.get("/api/v1/presets/mine"), 404, "preset-not-found");
        assertProblem(other.call("DELETE", "/api/v1/presets/mine"), 404, "preset-not-found");
    }

    @Test
    void startsANewSessionWhereTheCookieIsForged() {
        String id = caller.uploaded("mine.png", Pictures.png(20, 20));
        String good = caller.cookie();
        int middle = good.length() - 10;
        char flipped = good.charAt(middle) == 'A' ? 'B' : 'A';
        String signatureChanged = good.substring(0, middle) + flipped + good.substring(middle + 1);
        String ownerChanged = good.replaceFirst("v1\\.(.)", "v1." + (good.charAt(3) == '0' ? '1' : '0'));

        for (String forged :
                List.of(signatureChanged, ownerChanged, "nonsense", "v1.x.y.z", "..", "v1" + good.substring(2, 60))) {
            Answer answer = new TestCaller(server).get("/api/v1/images/" + id, "Cookie", "user_id=" + forged);
            assertProblem(answer, 404, "image-not-found");
            assertThat(answer.header("Set-Cookie")).as(forged).startsWith("user_id=v1.");
        }
        Answer real = new TestCaller(server).get("/api/v1/images/" + id, "Cookie", "user_id=" + good);
        assertThat(real.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"not-a-uuid", "00000000-0000-7000-8000-000000000000", "%00"})
    void callsIdsThatCannotBeUnknown(String id) {
        assertThat(caller.get("/api/v1/images/" + id).status()).isIn(404, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 404",
        "Sec-Fetch-Site, none, 404",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, 'http://127.0.0.1:1', 403",
        "Origin, ' ', 403"
    })
    void refusesChangesThatOtherSitesMake(String header, String value, int status) {
        Answer answer = caller.call("DELETE", "/api/v1/images/0198f2a0-0000-7000-8000-000000000000", header, value);

        assertThat(answer.status()).isEqualTo(status);
        assertProblem(answer, status, status == 403 ? "origin-refused" : "image-not-found");
    }

    @Test
    void takesChangesFromItsOwnPage() {
        String origin = "http://127.0.0.1:" + server.port();

        Answer answer = caller.upload(new Multipart().file("a.png", Pictures.png(9, 9)), "Origin", origin);

        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void letsOtherSitesLink() {
        assertThat(caller.get("/health", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(200);
    }
}
