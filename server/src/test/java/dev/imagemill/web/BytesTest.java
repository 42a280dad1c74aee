package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.web.TestCaller.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of originals and renditions. */
@ExtendWith(SharedServer.class)
class BytesTest {

    private TestCaller caller;
    private byte[] picture;
    private String id;
    private String original;

    @BeforeEach
    void upload(TestServer server) {
        caller = new TestCaller(server);
        picture = Pictures.jpeg(300, 200);
        id = caller.uploaded("Hafen früh.jpg", picture);
        original = "/api/v1/images/" + id + "/original";
    }

    @Test
    void givesTheOriginalAsItCame() {
        Answer answer = caller.get(original);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(picture);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(picture.length));
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
    }

    @Test
    void givesRenditionsOnceTheyAreReady() {
        caller.finished(id);

        Answer answer = caller.get("/api/v1/images/" + id + "/renditions/thumbnail");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageFormat.sniff(answer.bytes())).contains(ImageFormat.JPEG);
        Answer image = caller.get("/api/v1/images/" + id);
        assertThat(image.at("/renditions/0/url")).isEqualTo("/api/v1/images/" + id + "/renditions/thumbnail");
        assertThat(image.json().at("/renditions/0/width").asInt()).isEqualTo(200);
        assertThat(image.json().at("/renditions/0/bytes").asInt()).isEqualTo(answer.bytes().length);
        assertThat(caller.get("/api/v1/images/" + id + "/renditions/thumbnail?download")
                        .header("Content-Disposition"))
                .startsWith("attachment")
                .contains("Hafen%20fr%C3%BCh-thumbnail.jpg");
    }

    @Test
    void givesARenditionToWhoeverHasItsAddressForOthers(TestServer server) {
        String shared = caller.finished(id).at("/renditions/0/shareUrl");
        TestCaller stranger = new TestCaller(server);

        assertThat(shared).startsWith("/api/v1/images/" + id + "/renditions/thumbnail?signature=");
        assertThat(stranger.get(shared).status()).isEqualTo(200);
        assertThat(stranger.get(shared).bytes()).isEqualTo(caller.get(shared).bytes());
        assertProblem(stranger.get(shared.replace("thumbnail", "web")), 404, "image-not-found");
        assertProblem(stranger.get("/api/v1/images/" + id + "/renditions/thumbnail"), 404, "image-not-found");
    }

    @Test
    void givesOthersTheAddressThatTheSettingNames() {
        try (TestServer named = TestServer.start("imagemill.web.public-url=https://images.example.org/mill/")) {
            TestCaller there = new TestCaller(named);
            String uploaded = there.uploaded("a.jpg", picture);

            assertThat(there.finished(uploaded).at("/renditions/0/shareUrl"))
                    .startsWith("https://images.example.org/mill/api/v1/images/" + uploaded
                            + "/renditions/thumbnail?signature=");
        }
    }

    @Test
    void doesNotSendWhatTheCallerHas() {
        String etag = caller.get(original).header("ETag");

        Answer same = caller.get(original, "If-None-Match", "\"other\", " + etag);

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.bytes()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(etag);
        assertThat(caller.get(original, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=5-5, 5, 1",
        "bytes=100-, 100, -1",
        "bytes=-7, -7, 7",
        "bytes=10-99999999, 10, -1"
    })
    void sendsParts(String range, int from, int count) {
        int start = from < 0 ? picture.length + from : from;
        int end = count < 0 ? picture.length : start + count;

        Answer answer = caller.get(original, "Range", range);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(picture, start, end));
        assertThat(answer.header("Content-Range")).isEqualTo("bytes " + start + "-" + (end - 1) + "/" + picture.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
    void saysHowLongItIsWhereAPartLiesBehindTheEnd(String range) {
        Answer answer = caller.get(original, "Range", range);

        assertProblem(answer, 416, "range-not-satisfiable");
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + picture.length);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=x", "chapters=1-2"})
    void sendsAllWhereItCannotSendParts(String range) {
        Answer answer = caller.get(original, "Range", range);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(picture);
    }

    @Test
    void sendsAPartOnlyOfWhatTheCallerHas() {
        String etag = caller.get(original).header("ETag");

        assertThat(caller.get(original, "Range", "bytes=0-1", "If-Range", etag).status())
                .isEqualTo(206);
        assertThat(caller.get(original, "Range", "bytes=0-1", "If-Range", "\"old\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersHeadWithoutBytes() {
        Answer answer = caller.call("HEAD", original);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(picture.length));
    }

    @Test
    void namesDownloadsSafely() {
        Answer shown = caller.get(original);
        caller.send("PATCH", "/api/v1/images/" + id, "{\"name\":\"a\\\"; filename=evil.exe\\\\ ü\"}");
        Answer saved = caller.get(original + "?download");

        assertThat(shown.header("Content-Disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''Hafen%20fr%C3%BCh.jpg");
        assertThat(saved.header("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("evil.exe;")
                .endsWith("filename*=UTF-8''a%22%3B%20filename%3Devil.exe%5C%20%C3%BC.jpg");
    }

    @Test
    void neverRunsASvgAsAPage() {
        String svg = caller.uploaded("drawing.svg", Pictures.svg());

        Answer answer = caller.get("/api/v1/images/" + svg + "/original");

        assertThat(answer.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
    }

    @Test
    void knowsWhatWasNeverAskedFor() {
        assertProblem(caller.get("/api/v1/images/" + id + "/renditions/compressed"), 404, "rendition-not-found");
        assertProblem(caller.get("/api/v1/images/" + id + "/renditions/..%2F..%2Foriginal"), 400, "request-invalid");
    }
}
