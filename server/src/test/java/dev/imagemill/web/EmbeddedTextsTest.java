package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A preset that writes texts into its files has them written anew when somebody edits them. */
@ExtendWith(SharedServer.class)
class EmbeddedTextsTest {

    @Test
    void followEachEdit(TestServer server) {
        TestCaller caller = new TestCaller(server);
        String id = caller.uploaded("a.png", Pictures.png(20, 10));
        String image = "/api/v1/images/" + id;
        String wanted = "{\"name\":\"texts\",\"operations\":[],\"output\":{\"format\":\"jpeg\",\"embed\":true}}";
        assertThat(caller.send("POST", image + "/renditions", wanted).status()).isEqualTo(202);
        caller.finished(id);
        assertThat(file(caller, image)).doesNotContain("dc:title");

        assertThat(caller.send("PATCH", image, "{\"title\":\"Größe\"}").status())
                .isEqualTo(200);
        awaited(caller, image, "Größe");

        assertThat(caller.send("PATCH", image, "{\"title\":\"Another\",\"description\":\"x < y\"}")
                        .status())
                .isEqualTo(200);
        awaited(caller, image, "Another");
        assertThat(file(caller, image)).contains("x &lt; y").doesNotContain("Größe");
    }

    private static void awaited(TestCaller caller, String image, String title) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(file(caller, image)).contains(title + "</rdf:li>"));
    }

    private static String file(TestCaller caller, String image) {
        Answer answer = caller.get(image + "/renditions/texts");
        return answer.status() == 200 ? answer.text() : "";
    }
}
