package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.Samples;
import dev.imagemill.web.TestCaller.Answer;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The export, held against the schema that is served beside it. */
@ExtendWith(SharedServer.class)
class MetadataTest {

    private static final int TWO_PAGES = 201;

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
    }

    @Test
    void everyLineIsAsTheSchemaSays() {
        String plain = caller.uploaded("plain.png", Pictures.png(10, 10));
        String rich = caller.uploaded("rich.png", Pictures.png(20, 10));
        String broken = caller.uploaded("broken.png", Pictures.png(30, 10));
        caller.finished(rich);
        String texts = "{\"title\":\"Fünf \\u2028 🐱\",\"description\":\"a\\nb\\u2029c\",\"altText\":\"\\\"x\\\"\","
                + "\"labels\":[\"sea\",\"Größe\"]}";
        assertThat(caller.send("PATCH", "/api/v1/images/" + rich, texts).status())
                .isEqualTo(200);
        describedByAModel(rich);
        failed(broken);

        Answer answer = caller.get("/api/v1/metadata.ndjson");
        List<String> lines = answer.text().lines().toList();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"metadata.ndjson\"");
        assertThat(answer.text()).endsWith("}\n").doesNotContain("\u2028", "\u2029");
        JsonNode schema = caller.get("/api/v1/metadata.schema.json").json();
        List<JsonNode> objects = lines.stream().map(TestCaller.JSON::readTree).toList();
        objects.forEach(object -> assertMatches(object, schema, ""));
        assertThat(objects).extracting(line -> line.get("id").asString()).containsExactly(broken, rich, plain);
        JsonNode full = objects.get(1);
        assertThat(full.get("title").asString()).isEqualTo("Fünf \u2028 🐱");
        assertThat(full.get("labels").get(1).get("name").asString()).isEqualTo("Größe");
        assertThat(full.get("edited").size()).isEqualTo(4);
        assertThat(full.get("source").get("provider").asString()).isEqualTo("gemini");
        assertThat(full.get("renditions").get(0).get("width").asInt()).isPositive();
        assertThat(objects.get(0).get("error").get("code").asString()).isEqualTo("image-corrupt");
        assertThat(objects.get(2).get("title").isNull()).isTrue();
    }

    @Test
    void anOwnerWithoutImagesGetsNoLines() {
        assertThat(caller.get("/api/v1/metadata.ndjson").text()).isEmpty();
    }

    @Test
    void streamsAllPagesOnce() {
        OwnerId owner = manyImages();

        List<String> lines =
                caller.get("/api/v1/metadata.ndjson").text().lines().toList();

        Set<String> ids = new HashSet<>();
        lines.forEach(line -> ids.add(TestCaller.JSON.readTree(line).get("id").asString()));
        assertThat(owner).isNotNull();
        assertThat(lines).hasSize(TWO_PAGES + 1);
        assertThat(ids).hasSize(TWO_PAGES + 1);
    }

    @Test
    void anAnswerThatCannotBeEndedBreaksOff() throws Exception {
        String oldest = caller.uploaded("first.png", Pictures.png(10, 10));
        manyImages();
        jdbc().sql("update image set original_key = '' where id = :id")
                .param("id", oldest)
                .update();
        try (InputStream body = caller.open("/api/v1/metadata.ndjson").body()) {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(java.io.IOException.class);
        } finally {
            jdbc().sql("update image set original_key = 'x/input/first.png' where id = :id")
                    .param("id", oldest)
                    .update();
        }
    }

    /** Puts them in beside HTTP, for the owner of an image that came by it. */
    private OwnerId manyImages() {
        String first = caller.uploaded("one.png", Pictures.png(10, 12));
        OwnerId owner = jdbc().sql("select owner from image where id = :id")
                .param("id", first)
                .query((r, n) -> new OwnerId(java.util.UUID.fromString(r.getString(1))))
                .single();
        for (int i = 0; i < TWO_PAGES; i++) {
            server.bean(ImageCatalog.class).add(Samples.image(owner, "n" + i));
        }
        return owner;
    }

    private void describedByAModel(String image) {
        String source =
                "{\"provider\":\"gemini\",\"model\":\"m\",\"promptVersion\":\"1\",\"at\":\"2026-11-21T08:30:00.123456789Z\"}";
        jdbc().sql("update image set language = 'en', source = :source where id = :id")
                .param("source", source)
                .param("id", image)
                .update();
        jdbc().sql("update image_label set confidence = 0.25 where image_id = :id and position = 0")
                .param("id", image)
                .update();
    }

    private void failed(String image) {
        caller.finished(image);
        String fault =
                "{\"category\":\"INVALID_INPUT\",\"code\":\"image-corrupt\",\"detail\":\"It is.\",\"retryable\":false}";
        jdbc().sql("update image set status = 'failed', fault = :fault where id = :id")
                .param("fault", fault)
                .param("id", image)
                .update();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(server.bean(DataSource.class));
    }

    /** By the rules of BigQuery's JSON loads: no unknown fields, required ones there, repeated ones lists. */
    private static void assertMatches(JsonNode object, JsonNode schema, String path) {
        List<String> known = new ArrayList<>();
        for (JsonNode field : schema) {
            String name = field.get("name").asString();
            known.add(name);
            JsonNode value = object.path(name);
            String where = path + "/" + name;
            switch (field.get("mode").asString()) {
                case "REPEATED" -> {
                    assertThat(value.isArray()).as(where).isTrue();
                    value.forEach(element -> assertType(element, field, where));
                }
                case "REQUIRED" -> assertType(value, field, where);
                default -> {
                    if (!value.isNull()) {
                        assertType(value, field, where);
                    }
                }
            }
        }
        assertThat(known).as("the schema knows all of " + path).containsAll(object.propertyNames());
    }

    private static void assertType(JsonNode value, JsonNode field, String where) {
        switch (field.get("type").asString()) {
            case "STRING" -> assertThat(value.isString()).as(where).isTrue();
            case "INTEGER" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "FLOAT" -> assertThat(value.isNumber()).as(where).isTrue();
            case "TIMESTAMP" -> {
                assertThat(value.asString()).as(where).matches("[0-9T:-]{19}(\\.\\d{1,6})?Z");
                assertThat(Instant.parse(value.asString())).as(where).isNotNull();
            }
            case "RECORD" -> assertMatches(value, field.get("fields"), where);
            default -> throw new AssertionError(where + " has a type that BigQuery does not: " + field);
        }
    }
}
