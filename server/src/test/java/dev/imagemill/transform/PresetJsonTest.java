package dev.imagemill.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PresetJsonTest {

    private static final PresetName NAME = new PresetName("mine");
    private static final String OUTPUT = ",\"output\":{\"format\":\"webp\"}}";

    @Test
    void readsWhatItsPageShows() {
        Preset preset = PresetJson.read(
                NAME,
                "{\"operations\":[{\"op\":\"resize\",\"width\":200,\"height\":200,\"fit\":\"cover\"},{\"op\":\"flop\"}],"
                        + "\"output\":{\"format\":\"webp\",\"quality\":80}}");
        assertThat(preset)
                .isEqualTo(new Preset(
                        NAME,
                        List.of(Resize.cover(200, 200, Gravity.CENTRE), new Flop()),
                        new Output(ImageFormat.WEBP, 80)));
    }

    @Test
    void readsAPresetThatOnlyChangesTheFormat() {
        assertThat(PresetJson.read(NAME, "{\"output\":{\"format\":\"source\"}}").operations())
                .isEmpty();
    }

    @Test
    void readsEveryKindOfCropPadAndMark() {
        assertThat(steps("{\"op\":\"crop\",\"x\":1,\"y\":2,\"width\":3,\"height\":4}"))
                .containsExactly(new CropBox(1, 2, 3, 4));
        assertThat(steps("{\"op\":\"crop\",\"ratio\":\"16:9\",\"gravity\":\"attention\"}"))
                .containsExactly(new CropRatio(new Ratio(16, 9), Gravity.ATTENTION));
        assertThat(steps("{\"op\":\"crop\",\"width\":3,\"height\":4}"))
                .containsExactly(new CropSize(3, 4, Gravity.CENTRE));
        assertThat(steps("{\"op\":\"pad\",\"ratio\":\"1:1\"}"))
                .containsExactly(new PadRatio(new Ratio(1, 1), Gravity.CENTRE, Colour.WHITE));
        assertThat(steps("{\"op\":\"pad\",\"left\":5,\"background\":\"#00000080\"}"))
                .containsExactly(new PadSides(0, 0, 0, 5, new Colour(0, 0, 0, 128)));
        assertThat(steps("{\"op\":\"watermark\",\"text\":\"© me\",\"opacity\":0.5}"))
                .containsExactly(new Watermark(TextMark.of("© me"), Gravity.SOUTH_EAST, 0, 0, 0.25, 0.5, 0, false));
        assertThat(steps("{\"op\":\"watermark\",\"image\":\"logo.png\"}"))
                .containsExactly(Watermark.of(new ImageMark("logo.png")));
        assertThat(steps("{\"op\":\"rotate\",\"angle\":\"auto\"}")).containsExactly(new AutoOrient());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                step(
                        "{\"op\":\"flip\"},{\"op\":\"resize\",\"width\":\"abc\"}",
                        "operations[1].width: expected a whole number from 1 to 16384, found \"abc\""),
                step(
                        "{\"op\":\"resize\",\"width\":0}",
                        "operations[0].width: expected a whole number from 1 to 16384, found 0"),
                step(
                        "{\"op\":\"resize\",\"width\":1.5}",
                        "operations[0].width: expected a whole number from 1 to 16384, found 1.5"),
                step(
                        "{\"op\":\"resize\",\"width\":99999999999999}",
                        "operations[0].width: expected a whole number from 1 to 16384, found 99999999999999"),
                step("{\"op\":\"resize\"}", "operations[0].width: expected a width, a height or both, found neither"),
                step(
                        "{\"op\":\"resize\",\"width\":5,\"fit\":\"cover\"}",
                        "operations[0].height: expected both width and height with fit cover, found only one"),
                step(
                        "{\"op\":\"resize\",\"width\":5,\"gravity\":\"north\"}",
                        "operations[0].gravity: expected none unless fit is cover, found \"north\""),
                step(
                        "{\"op\":\"resize\",\"width\":5,\"fit\":\"fitt\"}",
                        "operations[0].fit: expected one of inside, cover, contain, fill, found \"fitt\""),
                step(
                        "{\"op\":\"resize\",\"widht\":5,\"width\":5}",
                        "operations[0].widht: expected one of the fields op, width, height, fit, enlarge, gravity,"
                                + " background, found a field that is not known here"),
                step(
                        "{\"op\":\"explode\"}",
                        "operations[0].op: expected one of resize, crop, trim, rotate, flip, flop, pad, greyscale, blur,"
                                + " sharpen, adjust, watermark, cutout, found \"explode\""),
                step("7", "operations[0]: expected a JSON object, found 7"),
                step(
                        "{\"op\":\"crop\",\"ratio\":\"16/9\"}",
                        "operations[0].ratio: expected a ratio such as 16:9 with parts from 1 to 10000, found \"16/9\""),
                step(
                        "{\"op\":\"blur\",\"sigma\":1e400}",
                        "operations[0].sigma: expected a number from 0.3 to 250, found"),
                step(
                        "{\"op\":\"pad\",\"gravity\":\"entropy\",\"ratio\":\"1:1\"}",
                        "operations[0].gravity: expected a side, a corner or centre"),
                step(
                        "{\"op\":\"watermark\",\"image\":\"../secret.png\"}",
                        "operations[0].image: expected a file name in the watermarks folder"),
                step(
                        "{\"op\":\"watermark\",\"image\":\"http://a/b.png\"}",
                        "operations[0].image: expected a file name"),
                step("{\"op\":\"watermark\",\"image\":\"data:image/png;base64,*\"}", "operations[0].image: expected"),
                step("{\"op\":\"watermark\"}", "operations[0].image: expected an image or a text, found neither"),
                step(
                        "{\"op\":\"pad\",\"background\":\"red\"}",
                        "operations[0].background: expected a colour such as #fff"),
                Arguments.of("", "preset: expected a JSON object, found nothing"),
                Arguments.of("[]", "preset: expected a JSON object, found a list"),
                Arguments.of("{", "preset: expected JSON, found a mistake at line 1"),
                Arguments.of(
                        "{\"output\":{\"format\":\"webp\"},\"x\":1}",
                        "x: expected one of the fields operations, output, found a field that is not known here"),
                Arguments.of(
                        "{\"output\":{\"format\":\"webp\",\"format\":\"png\"}}",
                        "preset: expected JSON, found a mistake"),
                Arguments.of("{}", "output: expected a JSON object, found nothing"),
                Arguments.of("{\"output\":{}}", "output.format: expected one of source, jpeg, png"),
                Arguments.of(
                        "{\"output\":{\"format\":\"jpeg\",\"quality\":101}}",
                        "output.quality: expected a whole number from 1 to 100, found 101"),
                Arguments.of(
                        "{\"output\":{\"format\":\"jpeg\",\"lossless\":true}}",
                        "output.lossless: expected only with format webp, avif or source, found with jpeg"),
                Arguments.of(
                        "{\"output\":{\"format\":\"png\",\"maxBytes\":5000}}",
                        "output.maxBytes: expected only with format jpeg, webp, avif or source, found with png"),
                Arguments.of(
                        "{\"operations\":{},\"output\":{\"format\":\"png\"}}",
                        "operations: expected a list of at most 32 steps, found an object"),
                Arguments.of("[[[[[[1]]]]]]", "preset: expected a JSON object with at most 4 levels"),
                Arguments.of("[" + "1,".repeat(3000) + "1]", "preset: expected a JSON object with at most 4 levels"),
                Arguments.of("\"" + "x".repeat(70_000) + "\"", "preset: expected at most 65536 characters"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheStepAndTheField(String json, String detail) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> PresetJson.read(NAME, json))
                .satisfies(e -> {
                    assertThat(e.fault().detail()).startsWith(detail);
                    assertThat(e.fault().code()).isEqualTo("preset-invalid");
                    assertThat(e.fault().category()).isEqualTo(FaultCategory.INVALID_INPUT);
                    assertThat(e.fault().retryable()).isFalse();
                });
    }

    @Test
    void refusesMoreThan32Steps() {
        String many = "{\"op\":\"flip\"},".repeat(32) + "{\"op\":\"flip\"}";
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> steps(many))
                .withMessageContaining("operations: expected a list of at most 32 steps, found 33");
    }

    @Test
    void takesAWatermarkOf256Kilobytes() {
        String data = "data:image/png;base64," + "A".repeat(200_000);
        assertThat(steps("{\"op\":\"watermark\",\"image\":\"" + data + "\"}"))
                .containsExactly(Watermark.of(new ImageMark(data)));
    }

    @Test
    void knowsTheBuiltInOnes() {
        assertThat(BuiltInPresets.all())
                .extracting(preset -> preset.name().value())
                .containsExactly("thumbnail", "compressed", "web", "cutout", "cutout-white");
        assertThat(BuiltInPresets.find(new PresetName("web"))).contains(BuiltInPresets.WEB);
        assertThat(BuiltInPresets.find(NAME)).isEmpty();
        for (Preset preset : BuiltInPresets.all()) {
            assertThat(PresetJson.read(preset.name(), PresetJson.write(preset))).isEqualTo(preset);
        }
    }

    private static List<Operation> steps(String steps) {
        return PresetJson.read(NAME, "{\"operations\":[" + steps + "]" + OUTPUT).operations();
    }

    private static Arguments step(String steps, String detail) {
        return Arguments.of("{\"operations\":[" + steps + "]" + OUTPUT, detail);
    }
}
