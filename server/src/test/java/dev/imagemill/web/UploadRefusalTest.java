package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads that are refused: each with its reason, and with nothing left behind. */
@ExtendWith(SharedServer.class)
class UploadRefusalTest {

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(server.staged()).isEmpty();
        assertThat(caller.get("/api/v1/images").json().at("/images").size()).isZero();
    }

    static Stream<Arguments> badFiles() {
        byte[] jpeg = Pictures.jpeg(400, 300);
        return Stream.of(
                Arguments.of("notes.jpg", text("these are only words, whatever the name says"), 415, "not-an-image"),
                Arguments.of("empty.jpg", new byte[0], 422, "file-empty"),
                Arguments.of("bomb.png", Pictures.pngThatClaims(17000, 17000), 422, "image-too-large"),
                Arguments.of("cut.jpg", Arrays.copyOf(jpeg, 60), 422, "image-truncated"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void namesTheFileAndTheReason(String name, byte[] bytes, int status, String code) {
        Answer answer = caller.upload(new Multipart().file(name, bytes));

        assertProblem(answer, status, code);
        assertThat(answer.at("/errors/0/file")).isEqualTo(name);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/detail")).isEqualTo(answer.at("/detail"));
    }

    @Test
    void keepsNoneWhereOneIsBad() {
        Answer answer = caller.upload(new Multipart()
                .file("good.jpg", Pictures.jpeg(30, 30))
                .file("bad.jpg", text("no picture"))
                .file("good too.jpg", Pictures.jpeg(30, 30)));

        assertProblem(answer, 415, "not-an-image");
        assertThat(answer.at("/errors/0/file")).isEqualTo("bad.jpg");
    }

    @Test
    void saysTheLimitOfAFileThatIsTooLarge() {
        byte[] jpeg = Pictures.jpeg(30, 30);

        Answer answer = caller.upload(new Multipart().file("huge.jpg", () -> Pictures.padded(jpeg, 70L << 20)));

        assertProblem(answer, 413, "file-too-large");
        assertThat(answer.at("/detail")).contains("huge.jpg").contains("64 MB");
        assertThat(answer.at("/errors/0/file")).isEqualTo("huge.jpg");
    }

    @Test
    void answersToOneWhoSendsAllBeforeReading() {
        Answer answer = caller.upload(new Multipart().file("words.jpg", () -> Pictures.zeros(200L << 20)));

        assertProblem(answer, 415, "not-an-image");
    }

    @Test
    void tellsOneWhoAsksFirstNotToSendAtAll() {
        long announced = 3L << 30;

        Answer answer = caller.send(caller.request("/api/v1/images")
                .expectContinue(true)
                .header("Content-Type", new Multipart().contentType())
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> Pictures.zeros(announced)), announced)));

        assertProblem(answer, 413, "request-too-large");
    }

    static Stream<Arguments> badForms() {
        byte[] png = Pictures.png(10, 10);
        String long1001 = "p".repeat(1001);
        return Stream.of(
                Arguments.of(new Multipart(), 422, "file-missing", ""),
                Arguments.of(new Multipart().field("name", "alone"), 422, "file-missing", ""),
                Arguments.of(
                        new Multipart().file("a.png", png).field("preset", "sepia"), 422, "preset-unknown", "sepia"),
                Arguments.of(new Multipart().field("preset", "../x").file("a.png", png), 422, "preset-unknown", "../x"),
                Arguments.of(new Multipart().field("colour", "red").file("a.png", png), 422, "field-unknown", "colour"),
                Arguments.of(new Multipart().part("picture", "a.png", png), 422, "field-unknown", "picture"),
                Arguments.of(new Multipart().field("file", "text").file("a.png", png), 422, "field-invalid", "file"),
                Arguments.of(
                        new Multipart().field("describe", "maybe").file("a.png", png),
                        422,
                        "field-invalid",
                        "describe"),
                Arguments.of(
                        new Multipart().field("name", "a").field("name", "b").file("a.png", png),
                        422,
                        "field-invalid",
                        "2 names"),
                Arguments.of(new Multipart().field("name", " ").file("a.png", png), 422, "edit-invalid", "name"),
                Arguments.of(
                        new Multipart().field("preset", long1001).file("a.png", png), 422, "field-too-long", "1000"),
                Arguments.of(new Multipart().raw("X-Long: " + "h".repeat(5000), png), 413, "request-too-large", ""));
    }

    @ParameterizedTest
    @MethodSource("badForms")
    void namesTheField(Multipart form, int status, String code, String named) {
        Answer answer = caller.upload(form);

        assertProblem(answer, status, code);
        assertThat(answer.at("/detail")).contains(named);
    }

    @Test
    void listsTheKnownPresets() {
        Answer answer = caller.upload(new Multipart().field("preset", "sepia").file("a.png", Pictures.png(10, 10)));

        assertThat(answer.at("/detail")).contains("thumbnail", "compressed", "web");
    }

    @Test
    void countsFiles() {
        Multipart form = new Multipart();
        byte[] png = Pictures.png(10, 10);
        IntStream.rangeClosed(1, 101).forEach(i -> form.file(i + ".png", png));

        Answer answer = caller.upload(form);

        assertProblem(answer, 422, "too-many-files");
        assertThat(answer.at("/errors/0/file")).isEqualTo("101.png");
        assertThat(answer.at("/detail")).contains("100");
    }

    @Test
    void countsFields() {
        Multipart form = new Multipart();
        IntStream.rangeClosed(1, 151).forEach(i -> form.field("preset", "web"));

        assertProblem(caller.upload(form), 422, "too-many-fields");
    }

    @Test
    void takesNothingButForms() {
        Answer answer = caller.send("POST", "/api/v1/images", "{}");

        assertProblem(answer, 415, "multipart-expected");
    }

    @Test
    void refusesAFormWithoutBoundary() {
        Answer answer = caller.send(caller.request("/api/v1/images")
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("x")));

        assertProblem(answer, 400, "multipart-malformed");
    }

    @Test
    void refusesAFormThatEndsTooEarly() {
        String head = "--" + Multipart.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        byte[] body = new byte[head.length() + 200];
        System.arraycopy(text(head), 0, body, 0, head.length());
        System.arraycopy(Pictures.png(50, 50), 0, body, head.length(), 100);

        Answer answer = caller.send(caller.request("/api/v1/images")
                .header("Content-Type", new Multipart().contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertProblem(answer, 400, "multipart-malformed");
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
        assertThat(answer.at("/instance")).startsWith("/");
        assertThat(answer.json().at("/errors").isArray()).isTrue();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
