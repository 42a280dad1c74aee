package dev.imagemill.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.ImageFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The canonical text is the cache key: equal values and equal texts have to be the same thing. */
class CanonicalTextTest {

    private static final PresetName NAME = new PresetName("p");

    @Test
    void canBeReadBackToAnEqualPreset() {
        RandomPresets random = new RandomPresets(11);
        for (int i = 0; i < 1_500; i++) {
            Preset preset = random.preset(6);
            Preset back = PresetJson.read(preset.name(), preset.canonical());
            assertThat(back).isEqualTo(preset);
            assertThat(back.canonical()).isEqualTo(preset.canonical());
        }
    }

    @Test
    void isEqualExactlyWhereTheValuesAre() {
        RandomPresets random = new RandomPresets(12);
        List<Operation> operations = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            operations.add(random.operation());
            outputs.add(random.output());
        }
        for (int i = 0; i < operations.size(); i++) {
            for (int j = 0; j < operations.size(); j++) {
                assertThat(operations
                                .get(i)
                                .canonical()
                                .equals(operations.get(j).canonical()))
                        .isEqualTo(operations.get(i).equals(operations.get(j)));
                assertThat(outputs.get(i).canonical().equals(outputs.get(j).canonical()))
                        .isEqualTo(outputs.get(i).equals(outputs.get(j)));
            }
        }
    }

    @Test
    void isThisText() {
        Preset preset = new Preset(
                NAME,
                List.of(Resize.cover(200, 100, Gravity.NORTH_EAST), new Blur(1.5), Rotate.by(-90)),
                new Output(ImageFormat.WEBP, 80));
        assertThat(preset.canonical())
                .isEqualTo("{\"operations\":[{\"op\":\"resize\",\"width\":200,\"height\":100,\"fit\":\"cover\","
                        + "\"enlarge\":false,\"gravity\":\"north-east\"},{\"op\":\"blur\",\"sigma\":1.5},"
                        + "{\"op\":\"rotate\",\"angle\":270}],\"output\":{\"format\":\"webp\",\"quality\":80,"
                        + "\"lossless\":false,\"progressive\":false,\"background\":\"#ffffff\",\"metadata\":\"strip\","
                        + "\"animated\":false}}");
    }

    @Test
    void isTheSameForWaysOfSayingTheSame() {
        assertThat(Rotate.by(-90)).isEqualTo(Rotate.by(270));
        assertThat(Rotate.by(-0.0).canonical()).isEqualTo(Rotate.by(360).canonical());
        assertThat(Colour.parse("#fff")).isEqualTo(Colour.parse("#FFFFFFff")).isEqualTo(Colour.parse("white"));
        assertThat(new Colour(9, 9, 9, 0)).isEqualTo(Colour.TRANSPARENT);
        assertThat(new Ratio(32, 18)).isEqualTo(new Ratio(16, 9));
    }
}
