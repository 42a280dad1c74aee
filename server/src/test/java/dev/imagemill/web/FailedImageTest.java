package dev.imagemill.web;

import static dev.imagemill.web.UploadRefusalTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An image whose header is good and whose rest is not: taken, and failed with its reason. */
@ExtendWith(SharedServer.class)
class FailedImageTest {

    private TestServer server;
    private TestCaller caller;
    private String id;
    private Answer failed;

    @BeforeEach
    void upload(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
        byte[] whole = Pictures.jpeg(1200, 900);
        id = caller.uploaded("cut.jpg", Arrays.copyOf(whole, whole.length / 2));
        failed = caller.finished(id);
    }

    @Test
    void saysWhy() {
        assertThat(failed.at("/status")).isEqualTo("failed");
        assertThat(failed.at("/error/code")).isEqualTo("image-truncated");
        assertThat(failed.at("/error/detail")).isNotBlank();
        assertThat(failed.at("/renditions/0/status")).isEqualTo("failed");
        assertProblem(caller.get("/api/v1/images/" + id + "/renditions/web"), 409, "rendition-not-ready");
        assertThat(caller.get("/api/v1/images?status=failed").at("/images/0/id"))
                .isEqualTo(id);
    }

    @Test
    void isListedAmongTheOwnersJobsAndCanBeTriedAgain() {
        Answer jobs = Awaitility.await()
                .until(
                        () -> caller.get("/api/v1/jobs"),
                        answer -> answer.json().at("/jobs").size() == 1);
        String job = jobs.at("/jobs/0/id");

        assertThat(jobs.at("/jobs/0/image")).isEqualTo(id);
        assertThat(jobs.at("/jobs/0/error/code")).isEqualTo("image-truncated");
        assertThat(jobs.json().at("/jobs/0/attempts").asInt()).isEqualTo(1);
        TestCaller other = new TestCaller(server);
        assertThat(other.get("/api/v1/jobs").json().at("/jobs").size()).isZero();
        assertProblem(other.call("POST", "/api/v1/jobs/" + job + "/retry"), 404, "job-not-found");
        assertThat(caller.call("POST", "/api/v1/jobs/" + job + "/retry").status())
                .isEqualTo(202);
        assertThat(caller.finished(id).at("/status")).isEqualTo("failed");
        assertProblem(caller.call("POST", "/api/v1/jobs/nonsense/retry"), 400, "parameter-invalid");
    }

    @Test
    void isMeasured() {
        caller.upload(new Multipart().file("words.jpg", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(caller.get("/actuator/prometheus").text())
                .contains("imagemill_uploaded_files_total{")
                .contains("outcome=\"accepted\"")
                .contains("imagemill_refused_uploads_total{")
                .contains("outcome=\"not-an-image\"")
                .contains("imagemill_uploaded_bytes_total")
                .contains("imagemill_streams")
                .contains("imagemill_renders_waiting");
    }
}
