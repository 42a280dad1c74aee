package dev.imagemill.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.transform.PresetName;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "a.png, JPEG, a.png.jpg",
        "a.jpg, JPEG, a.jpg",
        "a.JPEG, JPEG, a.JPEG",
        "sub/a.tiff, TIFF, sub/a.tiff",
        "sub/a.jpg, WEBP, sub/a.jpg.webp",
        "noextension, PNG, noextension.png",
        ".png, PNG, .png.png"
    })
    void theNewExtensionIsAddedWhereTheFormatChanges(String relative, ImageFormat format, String expected) {
        InputFile input = new InputFile(Path.of("in", relative), Path.of(relative));

        assertThat(new OutputLayout(Path.of("out")).target(input, new PresetName("web"), format))
                .isEqualTo(Path.of("out", "web", expected));
    }
}
