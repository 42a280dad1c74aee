package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsExif() throws IOException {
        PictureFacts facts = read(MetadataFile.jpeg().exif(exif()).bytes(), ImageFormat.JPEG);

        assertThat(facts.takenAt()).isEqualTo(LocalDateTime.of(2024, 5, 3, 16, 20, 1));
        assertThat(facts.camera()).isEqualTo("Canon EOS R5");
        assertThat(facts.caption()).isEqualTo("Trams below the castle");
        assertThat(facts.creator()).isEqualTo("Ana Reis");
        assertThat(facts.copyright()).isEqualTo("© 2024 Ana Reis");
        assertThat(facts.title()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "WEBP", "TIFF", "HEIC", "AVIF"})
    void readsExifOfOtherFormats(ImageFormat format) throws IOException {
        byte[] file = switch (format) {
            case PNG -> MetadataFile.png(exif(), null);
            case WEBP -> MetadataFile.webp(exif(), null);
            case TIFF -> exif();
            default -> MetadataFile.heif(exif());
        };

        assertThat(read(file, format).camera()).isEqualTo("Canon EOS R5");
    }

    @Test
    void readsIptc() throws IOException {
        PictureFacts facts = read(
                MetadataFile.jpeg()
                        .iptc(
                                5,
                                "Trams",
                                120,
                                "Trams below the castle",
                                25,
                                "tram",
                                25,
                                "Tram",
                                25,
                                "castle",
                                80,
                                "Ana Reis")
                        .bytes(),
                ImageFormat.JPEG);

        assertThat(facts.title()).isEqualTo("Trams");
        assertThat(facts.caption()).isEqualTo("Trams below the castle");
        assertThat(facts.keywords()).containsExactly("tram", "castle");
        assertThat(facts.creator()).isEqualTo("Ana Reis");
    }

    @Test
    void readsThePlaceInWordsAlone() throws IOException {
        PictureFacts facts = read(
                MetadataFile.jpeg()
                        .iptc(90, "Lisbon", 95, "Lisbon", 101, "Portugal")
                        .bytes(),
                ImageFormat.JPEG);

        assertThat(facts.place()).isEqualTo("Lisbon, Portugal");
    }

    @Test
    void prefersXmp() throws IOException {
        PictureFacts facts = read(
                MetadataFile.jpeg().iptc(5, "Old title").xmp(MetadataFile.XMP).bytes(), ImageFormat.JPEG);

        assertThat(facts.title()).isEqualTo("Trams of Lisbon");
        assertThat(facts.caption()).isEqualTo("A tram & a castle");
        assertThat(facts.keywords()).containsExactly("tram", "castle");
        assertThat(facts.creator()).isEqualTo("Ana Reis, Rui Reis");
        assertThat(facts.copyright()).isEqualTo("© Ana Reis");
        assertThat(facts.place()).isEqualTo("Lisbon, Portugal");
        assertThat(facts.takenAt()).isEqualTo(LocalDateTime.of(2024, 5, 3, 16, 20, 1));
    }

    @Test
    void readsXmpOfPngAndWebp() throws IOException {
        assertThat(read(MetadataFile.png(null, MetadataFile.XMP), ImageFormat.PNG)
                        .title())
                .isEqualTo("Trams of Lisbon");
        assertThat(read(MetadataFile.webp(null, MetadataFile.XMP), ImageFormat.WEBP)
                        .title())
                .isEqualTo("Trams of Lisbon");
    }

    /** As libtiff writes it: the pixels first, the directory behind them. */
    @Test
    void readsATiffWhoseDirectoryIsFarBehind() throws IOException {
        byte[] file = MetadataFile.tiffBehind(9_000_000, exif(), MetadataFile.XMP, null);

        PictureFacts facts = read(file, ImageFormat.TIFF);

        assertThat(facts.camera()).isEqualTo("Canon EOS R5");
        assertThat(facts.title()).isEqualTo("Trams of Lisbon");
        assertThat(facts.keywords()).containsExactly("tram", "castle");
    }

    @Test
    void readsIptcOfATiff() throws IOException {
        byte[] iptc = MetadataFile.iptcRecords(5, "Trams", 25, "tram");

        PictureFacts facts = read(MetadataFile.tiffBehind(100, exif(), null, iptc), ImageFormat.TIFF);

        assertThat(facts.title()).isEqualTo("Trams");
        assertThat(facts.keywords()).containsExactly("tram");
    }

    @Test
    void readsATiffThatEndsInTheMiddle() throws IOException {
        byte[] whole = MetadataFile.tiffBehind(100, exif(), MetadataFile.XMP, null);
        for (int length = 0; length < whole.length; length += 13) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatCode(() -> read(part, ImageFormat.TIFF)).doesNotThrowAnyException();
        }
    }

    @Test
    void cleansAndCutsTexts() throws IOException {
        PictureFacts facts = read(
                MetadataFile.jpeg()
                        .iptc(5, "a\u0007b \u202Ecd", 120, "word ".repeat(1000), 25, "x".repeat(64))
                        .bytes(),
                ImageFormat.JPEG);

        assertThat(facts.title()).isEqualTo("a b cd");
        assertThat(facts.caption()).hasSizeLessThanOrEqualTo(2000).endsWith("word…");
    }

    @Test
    void takesNoDescriptionThatCamerasWriteByThemselves() throws IOException {
        byte[] exif = MetadataFile.tiff(0x010e, "OLYMPUS DIGITAL CAMERA         ");

        assertThat(read(MetadataFile.jpeg().exif(exif).bytes(), ImageFormat.JPEG)
                        .caption())
                .isNull();
    }

    @Test
    void takesNoTimeThatIsNone() throws IOException {
        byte[] exif = MetadataFile.tiff(0x9003, "0000:00:00 00:00:00");

        assertThat(read(MetadataFile.jpeg().exif(exif).bytes(), ImageFormat.JPEG)
                        .takenAt())
                .isNull();
    }

    @Test
    void expandsNoEntities() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + MetadataFile.XMP;

        assertThat(read(MetadataFile.jpeg().xmp(bomb).bytes(), ImageFormat.JPEG).title())
                .isNull();
    }

    /** A directory of thousands of tags, each of which is all of the rest: read, it would be 40,000 times the file. */
    @Test
    void readsNoTagThatItDoesNotWant() throws IOException {
        byte[] exif = MetadataFile.sameBytesOverAndOver(5000, 60_000);

        assertThat(read(MetadataFile.jpeg().exif(exif).bytes(), ImageFormat.JPEG)
                        .keywords())
                .isEmpty();
        assertThat(read(exif, ImageFormat.TIFF).keywords()).isEmpty();
    }

    @Test
    void readsAFileThatEndsInTheMiddle() throws IOException {
        byte[] whole = MetadataFile.jpeg().exif(exif()).xmp(MetadataFile.XMP).bytes();
        for (int length = 0; length < whole.length; length += 13) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatCode(() -> read(part, ImageFormat.JPEG)).doesNotThrowAnyException();
        }
    }

    /** Whatever the bytes, there is an answer, and it is clean. */
    @Test
    void throwsNothing() throws IOException {
        Random random = new Random(11);
        byte[][] wholes = {
            MetadataFile.jpeg()
                    .exif(exif())
                    .iptc(5, "Trams", 25, "tram")
                    .xmp(MetadataFile.XMP)
                    .bytes(),
            MetadataFile.png(exif(), MetadataFile.XMP),
            MetadataFile.webp(exif(), MetadataFile.XMP),
            MetadataFile.tiffBehind(50, exif(), MetadataFile.XMP, MetadataFile.iptcRecords(25, "tram"))
        };
        ImageFormat[] formats = {ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF};
        for (int round = 0; round < 2000; round++) {
            byte[] odd = wholes[round % 4].clone();
            for (int change = 0; change < 1 + random.nextInt(8); change++) {
                odd[random.nextInt(odd.length)] = (byte) random.nextInt(256);
            }
            PictureFacts facts = read(odd, formats[round % 4]);
            assertThat(facts.keywords()).allSatisfy(word -> assertThat(word).isNotBlank());
        }
    }

    private PictureFacts read(byte[] bytes, ImageFormat format) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return FactsReader.read(
                file,
                "a name.jpg",
                new ImageInfo(format, new PixelSize(40, 30), Orientation.NORMAL, 1, false, 8, 3, false));
    }

    private static byte[] exif() {
        return MetadataFile.tiff(
                0x010e, "Trams below the castle",
                0x010f, "Canon",
                0x0110, "Canon EOS R5",
                0x013b, "Ana Reis",
                0x8298, "© 2024 Ana Reis",
                0x9003, "2024:05:03 16:20:01");
    }
}
