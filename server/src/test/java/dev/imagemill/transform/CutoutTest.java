package dev.imagemill.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.PixelSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoutTest {

    private static final PresetName NAME = new PresetName("mine");

    @Test
    void readsWhatThePageSends() {
        assertThat(read("{\"op\":\"cutout\",\"background\":\"#ff8800\"}"))
                .isEqualTo(Cutout.on(new Colour(255, 136, 0, 255)));
        assertThat(read("{\"op\":\"cutout\",\"background\":null}")).isEqualTo(Cutout.transparent());
        assertThat(read("{\"op\":\"cutout\",\"trim\":true,\"shadow\":0.4}"))
                .isEqualTo(new Cutout(null, null, true, 0.05, 0.4));
        assertThat(read("{\"op\":\"cutout\",\"backgroundImage\":\"beach.jpg\"}"))
                .isEqualTo(new Cutout(null, "beach.jpg", false, 0, 0));
    }

    @Test
    void hasOneTextForWhatIsTheSame() {
        assertThat(read("{\"op\":\"cutout\",\"padding\":0.3}")).isEqualTo(Cutout.transparent());
        assertThat(read("{\"op\":\"cutout\",\"background\":\"transparent\"}")).isEqualTo(Cutout.transparent());
        assertThat(Cutout.transparent().canonical())
                .isEqualTo("{\"op\":\"cutout\",\"background\":\"transparent\",\"trim\":false,\"shadow\":0}");
        assertThat(new Cutout(Colour.WHITE, null, true, 0.05, 0).canonical())
                .isEqualTo(
                        "{\"op\":\"cutout\",\"background\":\"#ffffff\",\"trim\":true,\"padding\":0.05,\"shadow\":0}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "background":"#ff880080"                            | background: expected an opaque colour
            "backgroundImage":"../secret"                       | backgroundImage: expected a file name
            "backgroundImage":"a.png","background":"#fff"       | backgroundImage: expected none together with a background
            "trim":true,"padding":1.5                           | padding: expected a number from 0 to 1
            "shadow":-0.1                                       | shadow: expected a number from 0 to 1
            "trim":"yes"                                        | trim: expected true or false
            "colour":"#fff"                                     | colour: expected one of the fields
            """)
    void refusesWhatCannotBeRight(String fields, String expected) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> read("{\"op\":\"cutout\"," + fields + "}"))
                .satisfies(e -> assertThat(e.fault().detail()).contains("operations[0]." + expected));
    }

    @Test
    void isOnceInAPresetAtMost() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> new Preset(
                        NAME, List.of(Cutout.transparent(), Cutout.transparent()), BuiltInPresets.CUTOUT.output()))
                .satisfies(e -> assertThat(e.fault().detail()).contains("at most one cutout"));
    }

    @Test
    void knowsItsSizeUnlessItTrims() {
        PixelSize source = new PixelSize(300, 200);

        assertThat(Cutout.transparent().resultingSize(source)).isEqualTo(source);
        assertThat(Cutout.transparent().resultingSizeIsBound()).isFalse();
        assertThat(new Cutout(null, null, true, 0, 0).resultingSizeIsBound()).isTrue();
    }

    private static Operation read(String step) {
        return PresetJson.read(NAME, "{\"operations\":[" + step + "],\"output\":{\"format\":\"png\"}}")
                .operations()
                .getFirst();
    }
}
