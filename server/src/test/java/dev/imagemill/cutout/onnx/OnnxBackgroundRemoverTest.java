package dev.imagemill.cutout.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.BackgroundRemoverContract;
import dev.imagemill.cutout.ScenePictures;
import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a network that is one, however small, run by ONNX Runtime. */
class OnnxBackgroundRemoverTest extends BackgroundRemoverContract {

    private static final int WIDTH = 128;
    private static final int HEIGHT = 96;

    @TempDir
    private Path folder;

    private final List<BackgroundRemover> open = new ArrayList<>();

    @Override
    protected BackgroundRemover remover() throws IOException {
        return open(model("mask", "\"none\""));
    }

    @Override
    @AfterEach
    protected void close() {
        open.forEach(BackgroundRemover::close);
    }

    @ParameterizedTest
    @CsvSource({"\"mask\",none", "1,none", "0,sigmoid", "\"logits\",sigmoid", ",sigmoid", "\"logits\",minmax"})
    void takesTheOutputAndTheActivationThatAreNamed(String output, String activation) throws Exception {
        ScenePictures.Scene scene = ScenePictures.disc(WIDTH, HEIGHT);

        Path file = write(json(hash())
                .replace("\"output\":\"mask\",", output == null ? "" : "\"output\":" + output + ",")
                .replace("\"none\"", '"' + activation + '"'));

        assertThat(scene.overlap(open(file).mask(scene.picture()))).isGreaterThan(0.9);
    }

    @Test
    void saysWhatItRunsAndUnderWhichLicence() throws Exception {
        assertThat(remover().version()).contains(hash().substring(0, 16), "licence CC0-1.0", "from our tests");
        assertThat(remover().longestSide()).isEqualTo(WIDTH);
    }

    @Test
    void anotherDescriptionOfTheSameFileIsAnotherVersion() throws Exception {
        String one = remover().version();
        String other = open(write(json(hash()).replace("0.5,0.5,0.5]", "0.5,0.5,0.4]")))
                .version();

        assertThat(other).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "width":128             | "width":12              | width to be a whole number from 16 to 2048, found 12
            "width":128             | "width":64              | an input picture of 1×3×96×64
            "mean":[0.5,0.5,0.5]    | "mean":[0.5,0.5]        | mean to be three numbers
            "deviation":[0.5        | "deviation":[0          | deviation to be three numbers, of red, green and blue, above 0
            "activation":"none"     | "activation":"softmax"  | activation to be none, sigmoid or minmax
            "output":"mask"         | "output":"d0"           | output to be one of [logits, mask]
            "output":"mask"         | "output":2              | output to be an index below 2
            "output":"mask"         | "output":-1             | output to be a whole number from 0
            "output":"mask"         | "inputs":"picture"      | inputs to be only fields that are known
            "input":"picture"       | "input":"image"         | input to be one of [picture]
            "licence":"CC0-1.0"     | "licence":""            | licence to be a text
            "sha256":"              | "sha256":"00            | sha256 to be 64 hexadecimal digits
            "scale":255             | "scale":0               | scale to be a number above 0
            """)
    void saysWhichFieldOfTheDescriptionIsWrong(String right, String wrong, String expected) throws Exception {
        Path file = write(json(hash()).replace(right, wrong));

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> open(file))
                .withMessageContaining("imagemill.cutout.onnx.model")
                .withMessageContaining(expected);
    }

    @Test
    void refusesAFileThatIsNotTheOneDescribed() throws Exception {
        Path file = write(json("0".repeat(64)));

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> open(file))
                .withMessageContaining("SHA-256")
                .withMessageContaining(hash());
    }

    @Test
    void refusesWhatIsMissingOrNoNetwork() throws Exception {
        Path nothing = folder.resolve("none.onnx");
        assertThatExceptionOfType(SettingException.class).isThrownBy(() -> open(nothing));

        Path alone = Files.write(folder.resolve("alone.onnx"), TinyNetwork.redFinder(WIDTH, HEIGHT));
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> open(alone))
                .withMessageContaining("alone.onnx.json");

        Path text = Files.writeString(folder.resolve("text.onnx"), "no network");
        Files.writeString(folder.resolve("text.onnx.json"), json(sha256(Files.readAllBytes(text))));
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> open(text))
                .withMessageContaining("a network that ONNX Runtime can load");
    }

    private BackgroundRemover open(Path file) {
        BackgroundRemover remover = OnnxBackgroundRemover.open(file, 2, 1);
        open.add(remover);
        return remover;
    }

    private Path model(String output, String activation) throws IOException {
        return write(json(hash()).replace("\"mask\"", '"' + output + '"').replace("\"none\"", activation));
    }

    private Path write(String json) throws IOException {
        Path file = Files.write(folder.resolve("red.onnx"), TinyNetwork.redFinder(WIDTH, HEIGHT));
        Files.writeString(folder.resolve("red.onnx.json"), json);
        return file;
    }

    private static String json(String sha256) {
        return """
                {"input":"picture","width":128,"height":96,"scale":255,"mean":[0.5,0.5,0.5],"deviation":[0.5,0.5,0.5],\
                "output":"mask","activation":"none","sha256":"%s","licence":"CC0-1.0","source":"our tests"}
                """.formatted(sha256);
    }

    private static String hash() {
        return sha256(TinyNetwork.redFinder(WIDTH, HEIGHT));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
