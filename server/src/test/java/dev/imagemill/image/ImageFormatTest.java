package dev.imagemill.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageFormatTest {

    static Stream<Arguments> signatures() {
        return Stream.of(
                Arguments.of("\u00FF\u00D8\u00FF\u00E0", ImageFormat.JPEG),
                Arguments.of("\u00FF\u00D8\u00FF\u00DB", ImageFormat.JPEG),
                Arguments.of("\u0089PNG\r\n\u001A\n", ImageFormat.PNG),
                Arguments.of("RIFF\1\2\3\4WEBPVP8 ", ImageFormat.WEBP),
                Arguments.of("GIF87a", ImageFormat.GIF),
                Arguments.of("GIF89a", ImageFormat.GIF),
                Arguments.of("II*\0", ImageFormat.TIFF),
                Arguments.of("MM\0*", ImageFormat.TIFF),
                Arguments.of("II+\0\10\0\0\0", ImageFormat.TIFF),
                Arguments.of("MM\0+\0\10\0\0", ImageFormat.TIFF),
                Arguments.of("\0\0\0\30ftypavif\0\0\0\0mif1miaf", ImageFormat.AVIF),
                Arguments.of("\0\0\0\30ftypavis\0\0\0\0msf1miaf", ImageFormat.AVIF),
                Arguments.of("\0\0\0\34ftypmif1\0\0\0\0avifmif1miaf", ImageFormat.AVIF),
                Arguments.of("\0\0\0\30ftypheic\0\0\0\0mif1heic", ImageFormat.HEIC),
                Arguments.of("\0\0\0\30ftypmif1\0\0\0\0mif1heic", ImageFormat.HEIC),
                Arguments.of("<svg xmlns='http://www.w3.org/2000/svg'/>", ImageFormat.SVG),
                Arguments.of("<svg>", ImageFormat.SVG),
                Arguments.of("\u00EF\u00BB\u00BF<?xml version='1.0'?>\n<!-- <html> -->\n<svg:svg >", ImageFormat.SVG),
                Arguments.of("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'>\n<svg\n>", ImageFormat.SVG),
                Arguments.of("<!DOCTYPE svg [<!ENTITY a '>'>]><svg>", ImageFormat.SVG));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void knowsAFormatByItsFirstBytes(String bytes, ImageFormat format) {
        assertThat(ImageFormat.sniff(bytes(bytes))).contains(format);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void needsNoMoreThanSixtyFourBytesForWhatIsNoText(String bytes, ImageFormat format) {
        byte[] padded = Arrays.copyOf(bytes(bytes), 64);
        if (format != ImageFormat.SVG) {
            assertThat(ImageFormat.sniff(padded)).contains(format);
        }
    }

    @Test
    void knowsAnSvgInUtf16() {
        assertThat(ImageFormat.sniff("\uFEFF<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_16BE)))
                .contains(ImageFormat.SVG);
        assertThat(ImageFormat.sniff("\uFEFF<svg/>".getBytes(StandardCharsets.UTF_16LE)))
                .contains(ImageFormat.SVG);
    }

    @Test
    void knowsAnSvgBehindALongLicence() {
        assertThat(ImageFormat.sniff(bytes("<!-- " + "licence ".repeat(1500) + "--><svg/>")))
                .contains(ImageFormat.SVG);
        assertThat(ImageFormat.sniff(bytes("<!DOCTYPE svg [" + "<!ENTITY a 'b'>".repeat(700) + "]>\n<svg/>")))
                .contains(ImageFormat.SVG);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "",
                "a text named .jpg",
                "<html><svg></svg></html>",
                "<svgfoo>",
                "<!-- <svg> ",
                "RIFF\1\2\3\4WAVEfmt ",
                "\0\0\0\30ftypmp42\0\0\0\0isommp42",
                "\0\0\0\30ftyp",
                "\u0089PNG",
                "%PDF-1.7"
            })
    void refusesWhatIsNone(String bytes) {
        assertThat(ImageFormat.sniff(bytes(bytes))).isEmpty();
    }

    @Test
    void neverFailsOnNoise() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            if (bytes.length > 12 && i % 2 == 0) {
                System.arraycopy(bytes("ftyp"), 0, bytes, 4, 4);
            }
            assertThat(ImageFormat.sniff(bytes)).isNotNull();
        }
    }

    @Test
    void saysWhatCanBeWritten() {
        assertThat(Arrays.stream(ImageFormat.values()).filter(format -> !format.writable()))
                .containsExactlyInAnyOrder(ImageFormat.SVG, ImageFormat.HEIC);
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
