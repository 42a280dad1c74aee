package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search and filters over HTTP. */
@ExtendWith(SharedServer.class)
class SearchCallsTest {

    private TestCaller caller;

    @BeforeEach
    void connect(TestServer server) {
        caller = new TestCaller(server);
    }

    @Test
    void ranksAndPages() {
        String name = caller.uploaded("harbour.png", Pictures.png(10, 10));
        String title = caller.uploaded("b.png", Pictures.png(11, 10));
        String description = caller.uploaded("c.png", Pictures.png(12, 10));
        patch(title, "{\"title\":\"Älter Harbour\"}");
        patch(description, "{\"description\":\"no harbour at all\"}");

        assertThat(ids("q=harb")).containsExactly(title, name, description);
        assertThat(ids("q=" + encoded("alter HARBOUR"))).containsExactly(title);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = caller.get("/api/v1/images?q=harbour&limit=1&cursor=" + cursor);
            page.json().at("/images").forEach(image -> seen.add(image.get("id").asString()));
            cursor = page.json().at("/nextCursor").isNull() ? "" : page.at("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(title, name, description);
    }

    @Test
    void aCursorIsOfItsKindOfList() {
        caller.uploaded("a1.png", Pictures.png(10, 10));
        caller.uploaded("a2.png", Pictures.png(11, 10));
        String newest = caller.get("/api/v1/images?limit=1").at("/nextCursor");
        String ranked = caller.get("/api/v1/images?q=a1&limit=1")
                        .json()
                        .at("/nextCursor")
                        .isNull()
                ? caller.get("/api/v1/images?q=png&limit=1").at("/nextCursor")
                : "";

        assertProblem(caller.get("/api/v1/images?q=png&cursor=" + newest), 400, "cursor-invalid");
        assertProblem(caller.get("/api/v1/images?cursor=" + ranked), 400, "cursor-invalid");
    }

    @Test
    void filters() {
        String small = caller.uploaded("small.png", Pictures.png(20, 10));
        String large = caller.uploaded("large.png", Pictures.png(300, 200));
        caller.finished(small);
        caller.finished(large);
        patch(small, "{\"labels\":[\"Grün, hell\",\"sky\"]}");
        patch(large, "{\"labels\":[\"sky\"]}");

        assertThat(ids("label=SKY")).containsExactly(large, small);
        assertThat(ids("label=sky&label=" + encoded("grun, hell"))).containsExactly(small);
        assertThat(ids("minWidth=21")).containsExactly(large);
        assertThat(ids("minHeight=10&minWidth=20")).containsExactly(large, small);
        assertThat(ids("status=ready&format=png&minBytes=1&q=small")).containsExactly(small);
        assertThat(ids("format=jpeg")).isEmpty();
        assertThat(ids("maxBytes=1")).isEmpty();
        String created = caller.get("/api/v1/images/" + small).at("/createdAt");
        assertThat(ids("from=" + created.substring(0, 10) + "&to=" + created.substring(0, 10)))
                .contains(small);
        assertThat(ids("from=" + encoded(created) + "&q=small")).containsExactly(small);
        assertThat(ids("to=" + encoded(created) + "&q=small")).isEmpty();
        assertThat(ids("to=" + encoded("2020-01-01T00:00:00+02:00"))).isEmpty();
        assertThat(ids("unknown=1")).containsExactly(large, small);

        Answer labels = caller.get("/api/v1/labels");
        assertThat(labels.json().toString())
                .isEqualTo("{\"labels\":[{\"name\":\"sky\",\"images\":2},{\"name\":\"Grün, hell\",\"images\":1}]}");
        assertThat(caller.get("/api/v1/labels?limit=1").json().at("/labels").size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "minWidth=-1, minWidth",
        "minWidth=wide, minWidth",
        "minHeight=-1, minHeight",
        "minBytes=-5, minBytes",
        "maxBytes=99999999999999999999, maxBytes",
        "minBytes=2&maxBytes=1, maxBytes",
        "format=bmp, format",
        "status=done, status",
        "from=yesterday, from",
        "from=2026-13-01, from",
        "to=2026-02-30, to",
        "to=2026-11-21T10:00:00, to",
        "from=2026-11-22&to=2026-11-21, to",
        "from=%2B99999-01-01T00:00:00Z, from",
        "label=1&label=2&label=3&label=4&label=5&label=6&label=7&label=8&label=9&label=10&label=11, label",
    })
    void namesTheParameterThatCannotBe(String query, String parameter) {
        Answer answer = caller.get("/api/v1/images?" + query);

        assertProblem(answer, 400, "parameter-invalid");
        assertThat(answer.at("/errors/0/field")).isEqualTo(parameter);
        assertThat(answer.at("/detail")).contains(parameter);
    }

    @Test
    void namesWordsThatAreTooLong() {
        Answer answer = caller.get("/api/v1/images?q=" + "x".repeat(201));

        assertProblem(answer, 400, "parameter-invalid");
        assertThat(answer.at("/errors/0/field")).isEqualTo("q");
        assertProblem(caller.get("/api/v1/labels?limit=0"), 400, "parameter-invalid");
    }

    private void patch(String image, String json) {
        assertThat(caller.send("PATCH", "/api/v1/images/" + image, json).status())
                .isEqualTo(200);
    }

    private List<String> ids(String query) {
        Answer answer = caller.get("/api/v1/images?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.json().at("/images").forEach(image -> ids.add(image.get("id").asString()));
        return ids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
