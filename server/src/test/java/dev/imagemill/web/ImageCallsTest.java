package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding, changing, deleting. */
@ExtendWith(SharedServer.class)
class ImageCallsTest {

    private TestCaller caller;

    @BeforeEach
    void connect(TestServer server) {
        caller = new TestCaller(server);
    }

    @Test
    void hasAllFieldsOfAnImage() {
        String id = caller.uploaded("a.png", Pictures.png(20, 10));

        Answer image = caller.get("/api/v1/images/" + id);

        assertThat(image.json().propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "status",
                        "width",
                        "height",
                        "format",
                        "bytes",
                        "sha256",
                        "createdAt",
                        "title",
                        "description",
                        "altText",
                        "labels",
                        "language",
                        "source",
                        "edited",
                        "describing",
                        "error",
                        "renditions",
                        "restorableUntil",
                        "links");
        assertThat(image.json().at("/renditions/0").propertyNames())
                .containsExactly(
                        "preset",
                        "status",
                        "width",
                        "height",
                        "format",
                        "bytes",
                        "url",
                        "shareUrl",
                        "error",
                        "notice",
                        "confidence");
        assertThat(image.at("/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(image.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void pagesThroughAllOnceNewestFirst() {
        List<String> sent = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(i -> caller.uploaded(i + ".png", Pictures.png(10, 10)))
                .toList());
        List<String> seen = new ArrayList<>();
        String cursor = "";

        do {
            Answer page = caller.get("/api/v1/images?limit=3&cursor=" + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.json().at("/images").forEach(image -> seen.add(image.get("id").asString()));
            cursor = page.json().at("/nextCursor").isNull() ? "" : page.at("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(sent.reversed());
    }

    @Test
    void endsWithAFullPage() {
        IntStream.range(0, 3).forEach(i -> caller.uploaded(i + ".png", Pictures.png(10, 10)));

        Answer page = caller.get("/api/v1/images?limit=3");

        assertThat(page.json().at("/images").size()).isEqualTo(3);
        assertThat(page.json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void findsByWordsLabelAndStatus() {
        String ship = caller.uploaded("ship.png", Pictures.png(10, 10));
        caller.uploaded("tree.png", Pictures.png(10, 10));
        caller.send("PATCH", "/api/v1/images/" + ship, "{\"title\":\"Harbour at dawn\",\"labels\":[\"sea\"]}");

        assertThat(ids("?q=harbour")).containsExactly(ship);
        assertThat(ids("?q=ship")).containsExactly(ship);
        assertThat(ids("?label=sea")).containsExactly(ship);
        assertThat(ids("?q=mountain")).isEmpty();
        assertThat(ids("?status=failed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, parameter-invalid",
        "limit=201, parameter-invalid",
        "limit=many, parameter-invalid",
        "status=done, parameter-invalid",
        "cursor=xyz, cursor-invalid",
        "cursor=%00, cursor-invalid"
    })
    void namesAParameterThatCannotBe(String query, String code) {
        Answer answer = caller.get("/api/v1/images?" + query);

        assertProblem(answer, 400, code);
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        String path = "/api/v1/images/" + caller.uploaded("old.png", Pictures.png(10, 10));

        caller.send("PATCH", path, "{\"name\":\" new.png \",\"title\":\"T\",\"labels\":[\"a\",\"b\",\"a\"]}");
        Answer changed = caller.send("PATCH", path, "{\"description\":\"D\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/name")).isEqualTo("new.png");
        assertThat(changed.at("/title")).isEqualTo("T");
        assertThat(changed.at("/description")).isEqualTo("D");
        assertThat(changed.json().at("/labels").findValuesAsString("name")).containsExactly("a", "b");
        assertThat(changed.json().at("/edited").toString()).isEqualTo("[\"title\",\"description\",\"labels\"]");
        Answer cleared = caller.send("PATCH", path, "{\"title\":null,\"description\":\"\",\"labels\":null}");
        assertThat(cleared.at("/name")).isEqualTo("new.png");
        assertThat(cleared.json().at("/title").isNull()).isTrue();
        assertThat(cleared.json().at("/description").isNull()).isTrue();
        assertThat(cleared.json().at("/labels").size()).isZero();
    }

    @Test
    void takesMergePatches() {
        String path = "/api/v1/images/" + caller.uploaded("old.png", Pictures.png(10, 10));

        Answer answer = caller.send(caller.request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));

        assertThat(answer.at("/name")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"name\":\"\"}`, edit-invalid, name",
                "`{\"name\":null}`, field-invalid, name",
                "`{\"name\":7}`, field-invalid, name",
                "`{\"labels\":\"a\"}`, field-invalid, labels",
                "`{\"labels\":[1]}`, field-invalid, labels",
                "`{\"title\":[]}`, field-invalid, title",
                "`{\"titel\":\"x\"}`, field-unknown, titel"
            })
    void namesAFieldThatCannotBe(String patch, String code, String field) {
        String path = "/api/v1/images/" + caller.uploaded("old.png", Pictures.png(10, 10));

        Answer answer = caller.send("PATCH", path, patch);

        assertProblem(answer, 422, code);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void namesAFieldThatIsTooLong() {
        String path = "/api/v1/images/" + caller.uploaded("old.png", Pictures.png(10, 10));

        Answer answer = caller.send("PATCH", path, "{\"title\":\"" + "t".repeat(501) + "\"}");

        assertProblem(answer, 422, "edit-invalid");
        assertThat(answer.at("/errors/0/field")).isEqualTo("title");
        assertThat(answer.at("/detail")).contains("500").contains("501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "null", "", "{\"name\":\"a\"} x"})
    void refusesWhatIsNoJsonObject(String body) {
        String path = "/api/v1/images/" + caller.uploaded("old.png", Pictures.png(10, 10));

        assertProblem(caller.send("PATCH", path, body), 400, "json-malformed");
    }

    @Test
    void deletesWithAWayBack() {
        String path = "/api/v1/images/" + caller.uploaded("a.png", Pictures.png(10, 10));

        Answer deleted = caller.call("DELETE", path);

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.at("/links/restore")).isEqualTo(path + "/restore");
        assertThat(deleted.at("/restorableUntil")).endsWith("Z");
        assertProblem(caller.get(path), 404, "image-not-found");
        assertProblem(caller.get(path + "/original"), 404, "image-not-found");
        assertProblem(caller.call("DELETE", path), 404, "image-not-found");
        assertThat(ids("")).isEmpty();
        Answer restored = caller.call("POST", path + "/restore");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.at("/name")).isEqualTo("a.png");
        assertThat(caller.get(path + "/original").status()).isEqualTo(200);
    }

    @Test
    void doesNotRestoreBesideTheSameBytesUploadedAnew() {
        byte[] picture = Pictures.png(10, 10);
        String path = "/api/v1/images/" + caller.uploaded("a.png", picture);
        caller.call("DELETE", path);
        caller.uploaded("again.png", picture);

        assertProblem(caller.call("POST", path + "/restore"), 409, "image-duplicate");
    }

    @Test
    void asksForMoreRenditions() {
        String path = "/api/v1/images/" + caller.uploaded("a.png", Pictures.png(60, 40));

        Answer named = caller.send("POST", path + "/renditions", "{\"presets\":[\"compressed\",\"compressed\"]}");
        Answer adHoc = caller.send("POST", path + "/renditions", """
                {"name":"tiny","operations":[{"op":"resize","width":16}],"output":{"format":"png"}}""");

        assertThat(named.status()).as(named.text()).isEqualTo(202);
        assertThat(adHoc.status()).as(adHoc.text()).isEqualTo(202);
        assertThat(adHoc.json()
                        .at("/renditions")
                        .valueStream()
                        .map(r -> r.get("preset").asString()))
                .containsExactly("thumbnail", "web", "compressed", "tiny");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{}`, 422, field-invalid",
                "`{\"presets\":[]}`, 422, field-invalid",
                "`{\"presets\":\"web\"}`, 422, field-invalid",
                "`{\"presets\":[\"nope\"]}`, 422, preset-unknown",
                "`{\"presets\":[7]}`, 422, preset-unknown",
                "`{\"presets\":[\"web\"],\"x\":1}`, 422, field-unknown",
                "`{\"name\":\"web\",\"operations\":[],\"output\":{\"format\":\"png\"}}`, 409, preset-built-in",
                "`{\"name\":\"Big Name\",\"operations\":[],\"output\":{\"format\":\"png\"}}`, 422, field-invalid",
                "`{\"name\":\"a\",\"operations\":[{\"op\":\"resize\",\"width\":\"x\"}],\"output\":{\"format\":\"png\"}}`, 422, preset-invalid"
            })
    void refusesOrdersThatCannotBe(String body, int status, String code) {
        String path = "/api/v1/images/" + caller.uploaded("a.png", Pictures.png(10, 10));

        assertProblem(caller.send("POST", path + "/renditions", body), status, code);
    }

    @Test
    void namesTheStepAndTheField() {
        String path = "/api/v1/images/" + caller.uploaded("a.png", Pictures.png(10, 10));

        Answer answer = caller.send("POST", path + "/renditions", """
                {"name":"a","operations":[{"op":"flip"},{"op":"resize","width":"x"}],"output":{"format":"png"}}""");

        assertThat(answer.at("/errors/0/field")).isEqualTo("operations[1].width");
    }

    private List<String> ids(String query) {
        return caller.get("/api/v1/images" + query)
                .json()
                .at("/images")
                .valueStream()
                .map(image -> image.get("id").asString())
                .toList();
    }
}
