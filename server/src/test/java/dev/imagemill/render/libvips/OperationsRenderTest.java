package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.Fault;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Adjust;
import dev.imagemill.transform.Blur;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.CropBox;
import dev.imagemill.transform.CropRatio;
import dev.imagemill.transform.CropSize;
import dev.imagemill.transform.Fit;
import dev.imagemill.transform.Flip;
import dev.imagemill.transform.Flop;
import dev.imagemill.transform.Gravity;
import dev.imagemill.transform.Greyscale;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.PadRatio;
import dev.imagemill.transform.PadSides;
import dev.imagemill.transform.PadSize;
import dev.imagemill.transform.Ratio;
import dev.imagemill.transform.Resize;
import dev.imagemill.transform.Rotate;
import dev.imagemill.transform.Sharpen;
import dev.imagemill.transform.Trim;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, looked at in its pixels. */
class OperationsRenderTest extends RenderingTest {

    /** What moves no colours gives exactly what libvips gives for the same thing done by hand. */
    @Test
    void movesPixelsExactly() {
        Path source = pictures.png("a.png", 120, 80);
        VipsImage original = load(source, ImageFormat.PNG);

        assertThat(difference(made(source, png()), original)).isZero();
        assertThat(difference(made(source, png(new Flip())), original.flip("vertical")))
                .isZero();
        assertThat(difference(made(source, png(new Flop())), original.flip("horizontal")))
                .isZero();
        assertThat(difference(made(source, png(Rotate.by(90))), original.rot("d90")))
                .isZero();
        assertThat(difference(made(source, png(Rotate.by(-90))), original.rot("d270")))
                .isZero();
        assertThat(difference(made(source, png(new Flip(), Rotate.by(180))), original.flip("horizontal")))
                .isZero();
        assertThat(difference(
                        made(source, png(new CropBox(10, 20, 30, 40))), original.extractArea(box(10, 20, 30, 40))))
                .isZero();
        assertThat(difference(
                        made(source, png(new CropSize(50, 50, Gravity.SOUTH_EAST))),
                        original.extractArea(box(70, 30, 50, 50))))
                .isZero();
        assertThat(difference(
                        made(source, png(new CropRatio(new Ratio(1, 1), Gravity.CENTRE))),
                        original.extractArea(box(20, 0, 80, 80))))
                .isZero();
    }

    @Test
    void coverCutsTheMiddleOut() {
        VipsImage made = made(blocks(), png(Resize.cover(16, 32, Gravity.CENTRE)));
        assertThat(sizeOf(made)).isEqualTo(new PixelSize(16, 32));
        assertPixel(made, 8, 8, 0, 0, 255, 0);
        assertPixel(made, 8, 24, 0, 0, 255, 255);
    }

    @Test
    void attentionFindsWhatStandsOut() {
        VipsImage grey = TestPictures.plain(scope, 300, 100, 120, 120, 120);
        VipsImage face = TestPictures.plain(scope, 40, 40, 224, 150, 120);
        grey.insert(face, 240, 30).save("pngsave", pictures.file("s.png")).run();
        for (Gravity gravity : new Gravity[] {Gravity.ATTENTION, Gravity.ENTROPY}) {
            VipsImage cut = made(pictures.file("s.png"), png(new CropSize(100, 100, gravity)));
            VipsImage cover = made(pictures.file("s.png"), png(Resize.cover(50, 50, gravity)));
            assertThat(cut.op("max").run("out").doubleOf("out"))
                    .as("%s", gravity)
                    .isGreaterThan(200);
            assertThat(cover.op("max").run("out").doubleOf("out"))
                    .as("%s", gravity)
                    .isGreaterThan(200);
        }
    }

    /** A trim makes a strip of it, which nobody foresaw; what a later step would make of that is a gigapixel. */
    @Test
    void whatIsTooLargeOnlyBehindATrimIsStopped() {
        Resize wide = new Resize(16_384, null, Fit.INSIDE, true, Gravity.CENTRE, Colour.TRANSPARENT);
        Fault fault = fault(strip(11), preset(new Output(OutputFormat.JPEG, 80), new Trim(10, null), wide));
        assertThat(fault.code()).isEqualTo("rendition-too-large");
        assertThat(fault.detail()).contains("operations[1]", "16384×60075", "50000000 pixels");
    }

    @Test
    void aSideThatIsTooLongOnlyBehindATrimIsRefused() {
        Resize wide = new Resize(1000, null, Fit.INSIDE, true, Gravity.CENTRE, Colour.TRANSPARENT);
        Fault fault = fault(strip(60), preset(new Output(OutputFormat.WEBP, 80), new Trim(10, null), wide));
        assertThat(fault.code()).isEqualTo("rendition-too-large");
        assertThat(fault.detail()).contains("1000×20000", "16383", "WEBP");
    }

    /** 3000 wide and white, but for three black columns. */
    private Path strip(int height) {
        VipsImage black = TestPictures.plain(scope, 3, height, 0, 0, 0);
        TestPictures.plain(scope, 3000, height, 255, 255, 255)
                .insert(black, 100, 0)
                .save("pngsave", pictures.file("strip.png"))
                .run();
        return pictures.file("strip.png");
    }

    @Test
    void containFillsTheRest() {
        VipsImage made = made(blocks(), png(Resize.contain(100, 100, new Colour(1, 2, 3, 255))));
        assertThat(sizeOf(made)).isEqualTo(new PixelSize(100, 100));
        assertPixel(made, 0, 0, 0, 1, 2, 3);
        assertPixel(made, 26 + 8, 34 + 8, 0, 255, 0, 0);
        VipsImage clear = made(blocks(), png(Resize.contain(100, 100, Colour.TRANSPARENT)));
        assertPixel(clear, 0, 0, 0, 0, 0, 0, 0);
        assertPixel(clear, 34, 42, 0, 255, 0, 0, 255);
    }

    @Test
    void fillStretches() {
        VipsImage made = made(blocks(), png(Resize.fill(96, 8)));
        assertThat(sizeOf(made)).isEqualTo(new PixelSize(48, 4));
        VipsImage enlarged = made(blocks(), png(Resize.fill(96, 8).withEnlarge(true)));
        assertThat(sizeOf(enlarged)).isEqualTo(new PixelSize(96, 8));
        assertPixel(enlarged, 16, 2, 3, 255, 0, 0);
    }

    @Test
    void trimTakesTheBorderOff() {
        VipsImage paper = TestPictures.plain(scope, 100, 80, 250, 250, 250);
        paper.insert(TestPictures.plain(scope, 30, 20, 10, 20, 30), 40, 50)
                .save("pngsave", pictures.file("t.png"))
                .run();
        VipsImage made = made(pictures.file("t.png"), png(new Trim(10, null)));
        assertThat(sizeOf(made)).isEqualTo(new PixelSize(30, 20));
        assertPixel(made, 0, 0, 0, 10, 20, 30);
        assertThat(sizeOf(made(pictures.file("t.png"), png(new Trim(10, Colour.BLACK)))))
                .isEqualTo(new PixelSize(100, 80));
        VipsImage half = made(pictures.halfTransparent("h.png", 60, 40), png(new Flop(), new Trim(10, null)));
        assertThat(sizeOf(half)).isEqualTo(new PixelSize(30, 40));
        TestPictures.plain(scope, 20, 20, 9, 9, 9)
                .save("pngsave", pictures.file("u.png"))
                .run();
        assertThat(sizeOf(made(pictures.file("u.png"), png(new Trim(10, null)))))
                .isEqualTo(new PixelSize(20, 20));
    }

    @Test
    void freeAnglesGetCornersOfTheBackground() {
        VipsImage made = made(blocks(), png(new Rotate(30, new Colour(9, 8, 7, 255))));
        assertThat(sizeOf(made)).isEqualTo(new Rotate(30, Colour.WHITE).resultingSize(new PixelSize(48, 32)));
        assertPixel(made, 0, 0, 0, 9, 8, 7);
        VipsImage clear = made(blocks(), png(new Rotate(45, Colour.TRANSPARENT)));
        assertPixel(clear, 0, 0, 0, 0, 0, 0, 0);
        assertThat(pixel(clear, clear.width() / 2, clear.height() / 2)[3]).isEqualTo(255);
        // clockwise: what was at the left upper corner comes to the top
        assertThat(pixel(clear, 20, 12)[0]).isGreaterThan(200);
    }

    static Stream<Operation> padding() {
        return Stream.of(
                new PadSides(10, 20, 30, 40, Colour.BLACK),
                new PadRatio(new Ratio(2, 1), Gravity.NORTH_WEST, Colour.TRANSPARENT),
                new PadSize(200, 100, Gravity.EAST, new Colour(255, 0, 0, 128)));
    }

    @ParameterizedTest
    @MethodSource("padding")
    void paddingHasItsSizeAndColour(Operation pad) {
        VipsImage made = made(blocks(), png(pad));
        assertThat(sizeOf(made)).isEqualTo(pad.resultingSize(new PixelSize(48, 32)));
        int[] corner = pixel(made, made.width() - 1, made.height() - 1);
        switch (pad) {
            case PadSides _ -> {
                assertThat(corner).containsExactly(0, 0, 0);
                assertPixel(made, 40, 10, 0, 255, 0, 0);
            }
            case PadRatio _ -> {
                assertThat(corner).containsExactly(0, 0, 0, 0);
                assertPixel(made, 0, 0, 0, 255, 0, 0, 255);
            }
            default -> {
                assertThat(pixel(made, 0, 0)).containsExactly(255, 0, 0, 128);
                assertPixel(made, 199, 40, 0, 0, 0, 255, 255);
            }
        }
    }

    @Test
    void tonesChangeAsTheirFormulasSay() {
        TestPictures.plain(scope, 20, 20, 100, 150, 50)
                .save("pngsave", pictures.file("c.png"))
                .run();
        Path source = pictures.file("c.png");
        assertPixel(made(source, png(new Adjust(1.5, 1, 1))), 5, 5, 0, 150, 225, 75);
        assertPixel(made(source, png(new Adjust(1, 2, 1))), 5, 5, 1, 72, 172, 0);
        assertPixel(made(source, png(new Adjust(1, 1, 0))), 5, 5, 1, 132, 132, 132);
        assertPixel(made(source, png(new Adjust(1, 1, 1))), 5, 5, 0, 100, 150, 50);
        VipsImage grey = made(source, png(new Greyscale()));
        assertThat(grey.bands()).isEqualTo(1);
        assertThat(made(source, png(new Greyscale(), new Adjust(2, 1, 3))).bands())
                .isEqualTo(1);
    }

    @Test
    void blurSoftensAnEdgeAndSharpenHardensIt() {
        TestPictures.plain(scope, 60, 20, 100, 100, 100)
                .insert(TestPictures.plain(scope, 30, 20, 160, 160, 160), 30, 0)
                .save("pngsave", pictures.file("step.png"))
                .run();
        Path step = pictures.file("step.png");
        assertThat(slope(made(step, png()))).isEqualTo(60);
        int soft = slope(made(step, png(new Blur(2))));
        assertThat(soft).isBetween(5, 30);
        assertThat(slope(made(step, png(new Blur(2), new Sharpen(2, 3))))).isGreaterThan(soft);
        assertThat(slope(made(step, png(new Blur(2), new Sharpen(2, 0))))).isEqualTo(soft);
    }

    @Test
    void alphaStaysUnderEveryOperation() {
        Path half = pictures.halfTransparent("h.png", 80, 40);
        Stream.of(new Greyscale(), new Blur(0.5), new Sharpen(1, 1), new Adjust(1.1, 1.1, 1.1), Resize.inside(40, 40))
                .forEach(operation -> {
                    VipsImage made = made(half, png(operation));
                    assertThat(made.hasAlpha()).as("%s", operation).isTrue();
                    int right = made.width() - 2;
                    int alpha = made.bands() - 1;
                    assertThat(pixel(made, 2, 10)[alpha]).as("%s", operation).isEqualTo(255);
                    assertThat(pixel(made, right, 10)[alpha])
                            .as("%s", operation)
                            .isZero();
                });
    }

    @Test
    void hiddenColoursDoNotBleed() {
        VipsImage made = made(pictures.halfTransparent("h.png", 202, 40), png(Resize.inside(51, 51)));
        for (int x = 0; x < made.width(); x++) {
            int[] pixel = pixel(made, x, 5);
            if (pixel[3] > 8) {
                assertThat(pixel[1])
                        .as("green at %d with alpha %d", x, pixel[3])
                        .isLessThan(24);
            }
        }
    }

    @Test
    void stepsRunInTheirOrder() {
        VipsImage first = made(blocks(), png(new CropBox(0, 0, 16, 32), Rotate.by(90)));
        VipsImage second = made(blocks(), png(Rotate.by(90), new CropBox(0, 0, 16, 32)));
        assertThat(sizeOf(first)).isEqualTo(new PixelSize(32, 16));
        assertPixel(first, 8, 8, 0, 255, 255, 0);
        assertThat(sizeOf(second)).isEqualTo(new PixelSize(16, 32));
        assertPixel(second, 8, 8, 0, 255, 255, 0);
        assertPixel(second, 8, 24, 0, 0, 255, 255);
    }

    @Test
    void aCutBeforeAResizeShowsTheRightPart() {
        VipsImage big = TestPictures.blocks(scope).resize(50, 50);
        big.save("jpegsave", pictures.file("big.jpg")).with("Q", 95).run();
        VipsImage made = made(
                pictures.file("big.jpg"),
                preset(new Output(ImageFormat.PNG, 90), new CropBox(800, 800, 800, 800), Resize.inside(100, 100)));
        assertThat(sizeOf(made)).isEqualTo(new PixelSize(100, 100));
        assertPixel(made, 10, 10, 6, 0, 255, 255);
        assertPixel(made, 90, 90, 6, 0, 255, 255);
    }

    private Path blocks() {
        Path file = pictures.file("blocks.png");
        TestPictures.blocks(scope).save("pngsave", file).run();
        return file;
    }

    private static VipsBox box(int left, int top, int width, int height) {
        return new VipsBox(left, top, width, height);
    }

    /** How much brighter the right side of the edge is, a pixel from it. */
    private static int slope(VipsImage image) {
        return pixel(image, 30, 10)[0] - pixel(image, 29, 10)[0];
    }
}
