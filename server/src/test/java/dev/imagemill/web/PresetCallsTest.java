package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Presets of one's own. */
@ExtendWith(SharedServer.class)
class PresetCallsTest {

    private static final String SQUARE = """
            {"operations":[{"op":"resize","width":400,"height":400,"fit":"cover"}],"output":{"format":"webp","quality":70}}""";

    private TestCaller caller;

    @BeforeEach
    void connect(TestServer server) {
        caller = new TestCaller(server);
    }

    @Test
    void listsTheBuiltInOnesFirst() {
        caller.send("PUT", "/api/v1/presets/a-square", SQUARE);

        Answer all = caller.get("/api/v1/presets");

        assertThat(all.json()
                        .at("/presets")
                        .valueStream()
                        .map(p -> p.get("name").asString()))
                .containsExactly("thumbnail", "compressed", "web", "cutout", "cutout-white", "a-square");
        assertThat(all.json().at("/presets/0/builtIn").asBoolean()).isTrue();
        assertThat(all.json().at("/presets/4/builtIn").asBoolean()).isTrue();
        assertThat(all.json().at("/presets/5/builtIn").asBoolean()).isFalse();
    }

    @Test
    void addsChangesAndDeletes() {
        Answer added = caller.send("PUT", "/api/v1/presets/square", SQUARE);
        Answer changed = caller.send("PUT", "/api/v1/presets/square", SQUARE.replace("70", "60"));
        Answer found = caller.get("/api/v1/presets/square");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(found.json().at("/output/quality").asInt()).isEqualTo(60);
        assertThat(found.json().at("/operations/0/op").asString()).isEqualTo("resize");
        assertThat(caller.call("DELETE", "/api/v1/presets/square").status()).isEqualTo(204);
        assertProblem(caller.get("/api/v1/presets/square"), 404, "preset-not-found");
        assertProblem(caller.call("DELETE", "/api/v1/presets/square"), 404, "preset-not-found");
    }

    @Test
    void takesBackWhatItGave() {
        caller.send("PUT", "/api/v1/presets/square", SQUARE);
        var given = (tools.jackson.databind.node.ObjectNode)
                caller.get("/api/v1/presets/square").json();
        given.remove("builtIn");

        Answer again = caller.send("PUT", "/api/v1/presets/square", given.toString());

        assertThat(again.status()).as(again.text()).isEqualTo(200);
    }

    @Test
    void usesThemOnUpload() {
        caller.send("PUT", "/api/v1/presets/square", SQUARE);

        Answer answer = caller.upload(new Multipart().field("preset", "square").file("a.png", Pictures.png(20, 20)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    @Test
    void leavesTheBuiltInOnesAlone() {
        assertProblem(caller.send("PUT", "/api/v1/presets/web", SQUARE), 409, "preset-built-in");
        assertProblem(caller.call("DELETE", "/api/v1/presets/web"), 409, "preset-built-in");
    }

    @Test
    void saysWhatIsWrong() {
        Answer step = caller.send("PUT", "/api/v1/presets/a", SQUARE.replace("400", "-4"));
        Answer name = caller.send("PUT", "/api/v1/presets/Not%20A%20Name", SQUARE);
        Answer other = caller.send(
                "PUT", "/api/v1/presets/a", "{\"name\":\"b\"," + SQUARE.strip().substring(1));

        assertProblem(step, 422, "preset-invalid");
        assertThat(step.at("/errors/0/field")).isEqualTo("operations[0].width");
        assertProblem(name, 422, "field-invalid");
        assertProblem(other, 422, "field-invalid");
        assertThat(other.at("/errors/0/field")).isEqualTo("name");
    }
}
