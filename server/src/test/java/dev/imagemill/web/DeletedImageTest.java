package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was deleted, until it is gone for good. */
@ExtendWith(SharedServer.class)
class DeletedImageTest {

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer given) {
        server = given;
        caller = new TestCaller(given);
    }

    @Test
    void isListedUntilItIsRestored() {
        String first = deleted("a.png");
        String second = deleted("b.png");
        String kept = caller.uploaded("c.png", Pictures.png(10, 10));

        Answer page = caller.get("/api/v1/images?deleted=true");

        assertThat(ids(page)).containsExactly(second, first);
        Instant until = Instant.parse(page.at("/images/0/restorableUntil"));
        assertThat(until).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        assertThat(caller.get("/api/v1/images/" + kept)
                        .json()
                        .at("/restorableUntil")
                        .isNull())
                .isTrue();

        caller.call("POST", "/api/v1/images/" + second + "/restore");
        assertThat(ids(caller.get("/api/v1/images?deleted=true"))).containsExactly(first);
        assertThat(ids(new TestCaller(server).get("/api/v1/images?deleted=true")))
                .isEmpty();
    }

    @Test
    void tellsTheSameTimeAsTheDeletionDid() {
        String id = caller.uploaded("a.png", Pictures.png(10, 10));

        Answer deletion = caller.call("DELETE", "/api/v1/images/" + id);

        Instant told = Instant.parse(deletion.at("/restorableUntil"));
        Instant listed = Instant.parse(caller.get("/api/v1/images?deleted=true").at("/images/0/restorableUntil"));
        assertThat(Duration.between(listed, told).abs()).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void pages() {
        List<String> ids = List.of(deleted("a.png"), deleted("b.png"), deleted("c.png"));

        Answer first = caller.get("/api/v1/images?deleted=true&limit=2");
        Answer second = caller.get("/api/v1/images?deleted=true&limit=2&cursor=" + first.at("/nextCursor"));

        assertThat(ids(first)).containsExactly(ids.get(2), ids.get(1));
        assertThat(ids(second)).containsExactly(ids.get(0));
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "q=cat, parameter-invalid",
        "label=a, parameter-invalid",
        "status=ready, parameter-invalid",
        "cursor=AAAAAAAAAAAAAAAAAAAAAA, cursor-invalid"
    })
    void isNotSearched(String more, String code) {
        assertProblem(caller.get("/api/v1/images?deleted=true&" + more), 400, code);
    }

    @Test
    void showsItsRenditionsToItsOwnerAlone() {
        String id = caller.uploaded("a.png", Pictures.png(300, 200));
        String shared = caller.finished(id).at("/renditions/0/shareUrl");
        String path = "/api/v1/images/" + id;
        caller.call("DELETE", path);

        Answer listed = caller.get("/api/v1/images?deleted=true");
        String url = listed.at("/images/0/renditions/0/url");

        assertThat(url).isEqualTo(path + "/renditions/thumbnail?deleted=true");
        assertThat(listed.json().at("/images/0/renditions/0/shareUrl").isNull()).isTrue();
        assertThat(caller.get(url).status()).isEqualTo(200);
        assertProblem(caller.get(path + "/renditions/thumbnail"), 404, "image-not-found");
        TestCaller stranger = new TestCaller(server);
        assertProblem(stranger.get(url), 404, "image-not-found");
        assertProblem(stranger.get(shared), 404, "image-not-found");
        assertProblem(stranger.get(shared + "&deleted=true"), 404, "image-not-found");
    }

    private String deleted(String name) {
        String id = caller.uploaded(name, Pictures.png(20, 10));
        caller.call("DELETE", "/api/v1/images/" + id);
        return id;
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .at("/images")
                .valueStream()
                .map(image -> image.get("id").asString())
                .toList();
    }
}
