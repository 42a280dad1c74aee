package dev.imagemill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.web.TestCaller.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads that are taken. */
@ExtendWith(SharedServer.class)
class UploadTest {

    private TestServer server;
    private TestCaller caller;

    @BeforeEach
    void connect(TestServer shared) {
        server = shared;
        caller = new TestCaller(shared);
    }

    @Test
    void answersAtOnceAndSaysWhereTheImageIs() throws Exception {
        byte[] picture = Pictures.jpeg(64, 48);

        Answer answer = caller.upload(new Multipart().file("cat.jpg", picture));

        String id = answer.at("/images/0/id");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json()).isEqualTo(TestCaller.JSON.readTree("""
                {"images":[{"id":"%s","name":"cat.jpg","status":"queued","duplicate":false,
                "links":{"self":"/api/v1/images/%s"}}]}""".formatted(id, id)));
        Answer image = caller.get("/api/v1/images/" + id);
        assertThat(image.at("/sha256")).isEqualTo(sha256(picture));
        assertThat(image.json().at("/bytes").asInt()).isEqualTo(picture.length);
        assertThat(image.json().at("/width").asInt()).isEqualTo(64);
        assertThat(image.json().at("/height").asInt()).isEqualTo(48);
        assertThat(image.at("/format")).isEqualTo("jpeg");
        assertThat(server.staged()).isEmpty();
    }

    @Test
    void asksForThumbnailAndWebWhereNothingIsSaid() {
        String id = caller.uploaded("a.jpg", Pictures.jpeg(30, 20));

        assertThat(presets(id)).containsExactly("thumbnail", "web");
    }

    @Test
    void takesFieldsBeforeAndBehindTheFiles() {
        Multipart before = new Multipart()
                .field("preset", "compressed")
                .field("name", "first")
                .field("describe", "false")
                .file("1.jpg", Pictures.jpeg(20, 20));
        Multipart behind = new Multipart()
                .file("2.jpg", Pictures.jpeg(20, 20))
                .field("name", "second")
                .field("preset", "web")
                .field("preset", "compressed");

        Answer first = caller.upload(before);
        Answer second = caller.upload(behind);

        assertThat(first.at("/images/0/name")).isEqualTo("first");
        assertThat(presets(first.at("/images/0/id"))).containsExactly("compressed");
        assertThat(second.at("/images/0/name")).isEqualTo("second");
        assertThat(presets(second.at("/images/0/id"))).containsExactly("web", "compressed");
    }

    @Test
    void takesSeveralFilesInTheirOrder() {
        Answer answer = caller.upload(new Multipart()
                .file("a.jpg", Pictures.jpeg(20, 20))
                .file("b.png", Pictures.png(20, 20))
                .field("name", "only the first has a name"));

        assertThat(answer.json()
                        .at("/images")
                        .valueStream()
                        .map(i -> i.get("name").asString()))
                .containsExactly("only the first has a name", "b.png");
    }

    @Test
    void keepsTheSameBytesOnce() {
        byte[] picture = Pictures.png(33, 22);
        String id = caller.uploaded("a.png", picture);

        Answer again = caller.upload(new Multipart().file("b.png", picture).field("preset", "compressed"));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.at("/images/0/id")).isEqualTo(id);
        assertThat(again.json().at("/images/0/duplicate").asBoolean()).isTrue();
        assertThat(presets(id)).containsExactly("thumbnail", "web", "compressed");
        assertThat(caller.get("/api/v1/images").json().at("/images").size()).isEqualTo(1);
        assertThat(server.staged()).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnceWithinOneRequest() {
        byte[] picture = Pictures.png(34, 22);

        Answer answer = caller.upload(new Multipart().file("a.png", picture).file("b.png", picture));

        assertThat(answer.at("/images/1/id")).isEqualTo(answer.at("/images/0/id"));
        assertThat(answer.json().at("/images/0/duplicate").asBoolean()).isFalse();
        assertThat(answer.json().at("/images/1/duplicate").asBoolean()).isTrue();
        assertThat(caller.get("/api/v1/images").json().at("/images").size()).isEqualTo(1);
    }

    @Test
    void keepsTheSameBytesOfTwoOwnersForEach() {
        byte[] picture = Pictures.png(35, 22);
        String mine = caller.uploaded("a.png", picture);

        String theirs = new TestCaller(server).uploaded("a.png", picture);

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void keepsTheSameBytesOnceFromRequestsSideBySide() {
        byte[] picture = Pictures.png(36, 22);
        caller.get("/api/v1/images");

        List<Answer> answers = Stream.generate(() -> picture)
                .limit(6)
                .parallel()
                .map(bytes -> caller.upload(new Multipart().file("a.png", bytes)))
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(answers.stream().map(answer -> answer.at("/images/0/id")).distinct())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(a -> !a.json().at("/images/0/duplicate").asBoolean())
                .hasSize(1);
    }

    static Stream<Arguments> namesThatNeedCare() {
        return Stream.of(
                Arguments.of("../../../etc/passwd", "passwd"),
                Arguments.of("C:\\\\Users\\\\me\\\\pic.png", "pic.png"),
                Arguments.of("..", "image"),
                Arguments.of("", "image"),
                Arguments.of("日本語 ☕ Grüße.png", "日本語 ☕ Grüße.png"),
                Arguments.of("e\u0301te\u0301.png", "\u00e9t\u00e9.png"),
                Arguments.of("gnp\u202Egpj.exe", "gnpgpj.exe"),
                Arguments.of("a\u0000b.png", "ab.png"),
                Arguments.of("x".repeat(300) + ".jpeg", "x".repeat(195) + ".jpeg"),
                Arguments.of("😀".repeat(100) + ".png", "😀".repeat(49) + ".png"));
    }

    @ParameterizedTest
    @MethodSource("namesThatNeedCare")
    void makesNamesSafe(String submitted, String kept) {
        byte[] picture = Pictures.png(12, 12);

        Answer answer = caller.upload(new Multipart().file(submitted, picture));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.at("/images/0/name")).isEqualTo(kept);
        String id = answer.at("/images/0/id");
        assertThat(caller.get("/api/v1/images/" + id + "/original").bytes()).isEqualTo(picture);
    }

    @Test
    void streamsALargeUpload() {
        byte[] picture = Pictures.jpeg(40, 40);
        long bytes = 60L * 1024 * 1024;

        Answer answer = caller.upload(new Multipart().file("large.jpg", () -> Pictures.padded(picture, bytes)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        Answer image = caller.get("/api/v1/images/" + answer.at("/images/0/id"));
        assertThat(image.json().at("/bytes").asLong()).isEqualTo(bytes);
    }

    private List<String> presets(String id) {
        return caller.get("/api/v1/images/" + id)
                .json()
                .at("/renditions")
                .valueStream()
                .map(rendition -> rendition.get("preset").asString())
                .toList();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
