package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.Gravity;
import dev.imagemill.transform.Greyscale;
import dev.imagemill.transform.ImageMark;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.TextMark;
import dev.imagemill.transform.Watermark;
import dev.imagemill.transform.WatermarkMark;
import dev.imagemill.vips.VipsImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatermarkRenderTest extends RenderingTest {

    private Path paper;

    @BeforeEach
    void makeMarks() {
        rendering = LibvipsRendering.open(RenderSettings.defaults().withWatermarks(folder));
        TestPictures.plain(scope, 200, 100, 255, 255, 255)
                .save("pngsave", pictures.file("paper.png"))
                .run();
        TestPictures.plain(scope, 40, 20, 255, 0, 0)
                .save("pngsave", pictures.file("red.png"))
                .run();
        paper = pictures.file("paper.png");
    }

    @Test
    void liesWhereItShouldInItsSize() {
        VipsImage made = made(paper, marked(Gravity.SOUTH_EAST, 10, 5, 0.25, 1, 0, false));
        assertThat(sizeOf(made)).isEqualTo(new PixelSize(200, 100));
        assertThat(made.hasAlpha()).isFalse();
        // 50×25, ten pixels from the right, five from below
        assertPixel(made, 140, 70, 0, 255, 0, 0);
        assertPixel(made, 189, 94, 0, 255, 0, 0);
        assertPixel(made, 139, 70, 0, 255, 255, 255);
        assertPixel(made, 190, 94, 0, 255, 255, 255);
        assertPixel(made, 189, 95, 0, 255, 255, 255);
    }

    @Test
    void isAsOpaqueAsAskedFor() {
        assertPixel(made(paper, marked(Gravity.CENTRE, 0, 0, 0.5, 0.5, 0, false)), 100, 50, 2, 255, 128, 128);
        assertPixel(made(paper, marked(Gravity.CENTRE, 0, 0, 0.5, 0, 0, false)), 100, 50, 0, 255, 255, 255);
    }

    @Test
    void isTurnedAndMayOverhang() {
        VipsImage made = made(paper, marked(Gravity.CENTRE, 0, 0, 1, 1, 90, false));
        assertPixel(made, 100, 2, 0, 255, 0, 0);
        assertPixel(made, 100, 98, 0, 255, 0, 0);
        assertPixel(made, 20, 50, 0, 255, 255, 255);
    }

    @Test
    void tilesLieHalfTheirSizeApart() {
        VipsImage made = made(paper, marked(Gravity.CENTRE, 0, 0, 0.2, 1, 0, true));
        assertPixel(made, 0, 0, 0, 255, 0, 0);
        assertPixel(made, 39, 19, 0, 255, 0, 0);
        assertPixel(made, 41, 5, 0, 255, 255, 255);
        assertPixel(made, 60, 0, 0, 255, 0, 0);
        assertPixel(made, 60, 30, 0, 255, 0, 0);
        assertPixel(made, 60, 25, 0, 255, 255, 255);
    }

    @Test
    void textIsDrawnInItsColourAndNotAsMarkup() {
        VipsImage made = made(paper, png(text(new TextMark("<b>A & B</b>", "sans bold", new Colour(0, 0, 255, 255)))));
        VipsImage red = made.extractBand(0, 1);
        assertThat(red.op("min").run("out").doubleOf("out")).isLessThan(40);
        assertThat(made.extractBand(2, 1).op("min").run("out").doubleOf("out")).isEqualTo(255);
        var box = red.findTrim(new double[] {255}, 20);
        assertThat(box.width()).isBetween(140, 165);
    }

    @Test
    void comesOutOfThePresetItself() throws Exception {
        String data = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(pictures.file("red.png")));
        assertPixel(made(paper, png(text(new ImageMark(data)))), 100, 50, 0, 255, 0, 0);
        String svg = "data:image/svg+xml;base64,"
                + Base64.getEncoder()
                        .encodeToString(
                                "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='2'><rect width='4' height='2' fill='lime'/></svg>"
                                        .getBytes(StandardCharsets.UTF_8));
        assertPixel(made(paper, png(text(new ImageMark(svg)))), 100, 50, 0, 0, 255, 0);
    }

    @Test
    void keepsItsColourOnAGreyPicture() {
        assertPixel(made(paper, png(new Greyscale(), text(new ImageMark("red.png")))), 100, 50, 0, 255, 0, 0);
    }

    @Test
    void saysWhatIsMissingOrWrong() throws Exception {
        assertThat(fault(paper, png(text(new ImageMark("missing.png")))).code()).isEqualTo("watermark-missing");
        Files.createSymbolicLink(folder.resolve("link.png"), folder.resolve("red.png"));
        assertThat(fault(paper, png(text(new ImageMark("link.png")))).code()).isEqualTo("watermark-missing");
        pictures.hugePng("huge.png", 17_000, 17_000);
        assertThat(fault(paper, png(text(new ImageMark("huge.png")))).code()).isEqualTo("watermark-invalid");
        pictures.text("text.png", "no picture");
        assertThat(fault(paper, png(text(new ImageMark("text.png")))).code()).isEqualTo("not-an-image");
    }

    private static Watermark text(WatermarkMark mark) {
        return new Watermark(mark, Gravity.CENTRE, 0, 0, 0.8, 1, 0, false);
    }

    private static Preset marked(
            Gravity gravity, int x, int y, double size, double opacity, double rotation, boolean tile) {
        return png(new Watermark(new ImageMark("red.png"), gravity, x, y, size, opacity, rotation, tile));
    }
}
