package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgSanitiserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT href='http://evil'/>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='http://evil'/></body></foreignObject>",
                "<rect onclick='evil()' width='1'/>",
                "<image href='http://evil/a.png'/>",
                "<image xlink:href='file:///etc/evil'/>",
                "<use href='other.svg#evil'/>",
                "<rect fill='url(http://evil#a)'/>",
                "<rect style='fill: url( \"//evil#a\" )'/>",
                "<rect style='fill: \\75rl(evil)'/>",
                "<style>@import 'http://evil';</style>",
                "<style>a { background: URL(evil) }</style>",
                "<style><![CDATA[ @import url(evil) ]]></style>",
                "<animate attributeName='href' to='http://evil'/>",
                "<set attributeName='onload' to='evil()'/>",
                "<?xml-stylesheet href='http://evil'?><!-- evil -->",
                "<g xml:base='http://evil/'/>",
                "<image href='data:image/svg+xml;base64,ZXZpbA=='/>",
                "<style>a { background: ur<!-- -->l(evil) }</style>",
                "<style>a { background: ur<?x y?>l(evil) }</style>",
                "<style>@im<!-- -->port 'evil';</style>",
                "<style>@im<![CDATA[port 'evil';]]></style>",
                "<style>a {} <b/> @import 'evil';</style>",
                "<style>a {} <b>evil</b></style>",
                "<filter><feTurbulence result='evil'/></filter>",
                "<filter><feMorphology result='evil'/></filter>",
                "<filter><feConvolveMatrix result='evil'/></filter>",
                "<filter><feDiffuseLighting result='evil'/></filter>",
                "<filter><feSpecularLighting result='evil'/></filter>",
                "<filter><feDisplacementMap result='evil'/></filter>"
            })
    void leavesOutWhatDoesMoreThanDraw(String harmful) {
        String clean = sanitised(harmful);
        assertThat(clean)
                .doesNotContainIgnoringCase("evil")
                .doesNotContain("alert")
                .doesNotContain("svg+xml;base64");
        assertThat(clean).contains("<circle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect fill=\"url(#gradient)\"/>",
                "<use xlink:href=\"#a\"/>",
                "<style>.a { fill: url(#b) }</style>",
                "<text x=\"1\">a &amp; b</text>",
                "<path d=\"M0 0h1\" style=\"fill:#ff0000\"/>",
                "<rect filter=\"url(#soft)\"/>",
                "<rect fill=\"url( '#gradient' )\"/>"
            })
    void keepsWhatDraws(String harmless) {
        assertThat(sanitised(harmless)
                        .replace("></rect>", "/>")
                        .replace("></use>", "/>")
                        .replace("></path>", "/>"))
                .contains(harmless);
    }

    @Test
    void keepsSmallEmbeddedPicturesOnly(@TempDir Path folder) throws IOException {
        TestPictures pictures = new TestPictures(folder);
        String small = data(pictures.png("a.png", 20, 20), "png");
        String jpeg = data(pictures.jpeg("a.jpg", 20, 20), "jpeg");
        String huge = data(pictures.hugePng("b.png", 17_000, 17_000), "png");
        assertThat(sanitised("<image href='" + small + "'/>")).contains(small);
        assertThat(sanitised("<image href='" + jpeg + "'/>")).contains(jpeg);
        assertThat(sanitised("<image href='" + huge + "'/>")).doesNotContain("data:");
        assertThat(sanitised("<a href='" + small + "'/>")).doesNotContain("data:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><g></svg>",
                "<html/>",
                "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg><text>&a;</text></svg>",
                ""
            })
    void refusesWhatIsNotWellFormed(String text) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> clean(text))
                .satisfies(e -> assertThat(e.fault().code()).isEqualTo("image-corrupt"));
    }

    @Test
    void refusesTooMuch() {
        assertTooLarge("<svg>" + "<g>".repeat(200) + "</g>".repeat(200) + "</svg>");
        assertTooLarge("<svg>" + "<g/>".repeat(100_001) + "</svg>");
        assertTooLarge("<svg>" + " ".repeat(10_000_001) + "</svg>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<use href='#a'/>",
                "<g filter='url(#a)'/>",
                "<g filter='blur(9px)'/>",
                "<g mask='url(#a)'/>",
                "<g style='filter : url(#a)'/>",
                "<g style='x:y;mask/**/:url(#a)'/>",
                "<g fill='url(#dots)'/>",
                "<g style='stroke:url(\"#dots\")'/>",
                "<style>a { FILTER: url(#a) }</style>"
            })
    void refusesMoreThanItWouldDrawInTime(String costly) {
        String after = "<pattern id='dots'/>";
        assertThat(sanitised(costly.repeat(500) + after)).contains("<circle");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> sanitised(costly.repeat(501) + after))
                .satisfies(e -> {
                    assertThat(e.fault().code()).isEqualTo("image-too-large");
                    assertThat(e.fault().detail()).contains("500 uses of filters");
                });
    }

    @Test
    void gradientsCostNothing() {
        String many = "<g fill='url(#g)' filter='none' style='mask: none'/>".repeat(600);
        assertThat(sanitised(many + "<linearGradient id='g'/>")).contains("<circle");
    }

    private static void assertTooLarge(String text) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> clean(text))
                .satisfies(
                        e -> assertThat(e.fault().code()).as("%s", e.getCause()).isEqualTo("image-too-large"));
    }

    private static String data(Path picture, String type) throws IOException {
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
    }

    private static String sanitised(String part) {
        return clean("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" + part
                + "<circle r='1'/></svg>");
    }

    private static String clean(String text) {
        byte[] clean = SvgSanitiser.sanitise(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new String(clean, StandardCharsets.UTF_8);
    }
}
