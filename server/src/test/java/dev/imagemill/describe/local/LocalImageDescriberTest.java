package dev.imagemill.describe.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeRequest;
import dev.imagemill.describe.DescribeSamples;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.PictureFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalImageDescriberTest {

    private final LocalImageDescriber describer = new LocalImageDescriber();

    @TempDir
    private Path folder;

    @Test
    void makesWordsOfTheFileNameAndItsColours() {
        DescribeAnswer answer = describe(DescribeSamples.facts("IMG_2031-red-mug.jpg"));

        assertThat(answer.title()).isEqualTo("Red mug");
        assertThat(answer.altText()).isEqualTo("A picture named “red mug”, mostly white and red");
        assertThat(answer.description())
                .startsWith("Put together from the file's facts; no model has looked at this picture.")
                .contains("a landscape JPEG of 4000 × 3000 pixels", "mostly white and red", "red mug");
        assertThat(answer.labels()).extracting(Label::name).containsExactly("red", "mug", "white", "landscape");
        assertThat(answer.labels())
                .allSatisfy(label -> assertThat(label.confidence()).isNull());
    }

    @Test
    void saysThatItIsNoModel() {
        assertThat(describer.provider()).isEqualTo("local");
        assertThat(describer.model()).isEqualTo("facts");
        assertThat(describer.external()).isFalse();
        assertThat(describe(DescribeSamples.facts("a.jpg")).calls()).isZero();
    }

    @Test
    void tellsWhatItsMetadataSays() {
        DescribeAnswer answer = describe(new PictureFacts(
                "DSC01234.JPG",
                DescribeSamples.info(3000, 4000),
                LocalDateTime.of(2024, 5, 3, 16, 20),
                "Canon EOS R5",
                null,
                "Trams below the castle",
                List.of("tram", "castle"),
                "Ana Reis",
                null,
                "Lisbon, Portugal"));

        assertThat(answer.title()).isEqualTo("Portrait picture from Lisbon, Portugal, 3 May 2024");
        assertThat(answer.altText()).isEqualTo("Trams below the castle");
        assertThat(answer.description())
                .contains("Its caption says: Trams below the castle.")
                .contains(
                        "Taken on 3 May 2024 in the afternoon in Lisbon, Portugal with a Canon EOS R5, as its metadata"
                                + " says.")
                .contains("Made by Ana Reis.");
        assertThat(answer.labels())
                .extracting(Label::name)
                .containsExactly("tram", "castle", "white", "red", "portrait", "afternoon");
    }

    @Test
    void staysWithEnglishWhateverIsAsked() {
        assertThat(describer
                        .describe(new DescribeRequest(
                                DescribeSamples.preview(folder), DescribeSamples.facts("becher.jpg"), "de"))
                        .language())
                .isEqualTo("en");
    }

    @Test
    void doesWithoutColoursWhereThePreviewCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");

        DescribeAnswer answer =
                describer.describe(new DescribeRequest(broken, DescribeSamples.facts("IMG_1.jpg"), "en"));

        assertThat(answer.title()).isEqualTo("Landscape picture");
        assertThat(answer.altText()).isEqualTo("A landscape picture that has not been described yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMG_2031-red-mug.jpg | red mug",
                "DSC_0001.JPG | ''",
                "PXL_20240503_142011.jpg | ''",
                "WhatsApp Image 2024-05-03 at 14.20.11.jpeg | ''",
                "Screenshot from 2024-01-01.png | from",
                "blueSuedeShoes (1).webp | blue suede shoes",
                "3f2a9c0e-77aa-4f1b-9d1e-5b7a0c1d2e3f.png | ''",
                "Käse_und_Brot.jpg | käse und brot",
                "äpfel äpfel.jpg | äpfel",
                "product-12345-shoe-800x600.jpg | product shoe",
                "लाल_कप.jpg | लाल कप",
                "हिन्दी किताब.jpg | हिन्दी किताब",
                "แก้วสีแดง.jpg | แก้วสีแดง",
            })
    void knowsWordsFromNumbers(String name, String words) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "ff0000, red", "c8141e, red", "8b0000, red", "ffa500, orange", "ffff00, yellow", "008000, green",
                "00ff00, green",
        "40e0d0, turquoise", "0000ff, blue", "87ceeb, blue", "000080, blue", "800080, purple", "ffc0cb, pink",
                "ff69b4, pink",
        "8b4513, brown", "f5deb3, beige", "ffffff, white", "f8f8f8, white", "808080, grey", "000000, black",
                "101014, black"
    })
    void namesColours(String hex, String name) {
        assertThat(ColourName.of(Integer.parseInt(hex, 16))).isEqualTo(name);
    }

    private DescribeAnswer describe(PictureFacts facts) {
        return describer.describe(new DescribeRequest(DescribeSamples.preview(folder), facts, "en"));
    }
}
