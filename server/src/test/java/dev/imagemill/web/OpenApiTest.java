package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the calls is the one that the program serves. */
@ExtendWith(SharedServer.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");
    private static final String UPDATE = "imagemill.openapi.update";

    @Test
    void isCurrent(TestServer server) throws IOException {
        JsonNode served = new TestCaller(server).get("/openapi.json").json();
        String text = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(served)
                        .replace("\r\n", "\n")
                + "\n";
        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, text);
        }
        assertThat(COMMITTED).as("docs/openapi.json is there").exists();
        assertThat(Files.readString(COMMITTED))
                .as("docs/openapi.json is stale; write it anew with: mvn -pl server -am test -Dtest=OpenApiTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -D" + UPDATE + "=true")
                .isEqualTo(text);
    }

    @Test
    void describesEveryCallAndItsRefusals(TestServer server) {
        JsonNode served = new TestCaller(server).get("/openapi.json").json();

        assertThat(served.at("/paths").propertyNames())
                .contains(
                        "/api/v1/images",
                        "/api/v1/images/{id}",
                        "/api/v1/images/{id}/restore",
                        "/api/v1/images/{id}/original",
                        "/api/v1/images/{id}/renditions",
                        "/api/v1/images/{id}/renditions/{preset}",
                        "/api/v1/presets",
                        "/api/v1/presets/{name}",
                        "/api/v1/events",
                        "/health",
                        "/version");
        JsonNode upload = served.at("/paths/~1api~1v1~1images/post");
        assertThat(upload.at("/requestBody/content").has("multipart/form-data")).isTrue();
        assertThat(upload.at("/responses/202/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/AcceptedImages");
        assertThat(upload.at("/responses/413/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(served.at("/components/schemas/Image/required").size())
                .isEqualTo(served.at("/components/schemas/Image/properties").size());
    }
}
