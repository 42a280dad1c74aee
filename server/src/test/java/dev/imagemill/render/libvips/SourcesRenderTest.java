package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.cutout.CornerColourRemover;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.transform.Blur;
import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.Gravity;
import dev.imagemill.transform.ImageMark;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;
import dev.imagemill.transform.Watermark;
import dev.imagemill.vips.VipsImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of source: comes out right, or is refused with a reason. */
class SourcesRenderTest extends RenderingTest {

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void everyOrientationIsSeenUpright(Orientation orientation) {
        Path source = pictures.oriented("o.jpg", orientation);
        ImageInfo info = rendering.renderer().inspect(source, RenderLimits.DEFAULT);
        assertThat(info.orientation()).isEqualTo(orientation);
        assertThat(info.size()).isEqualTo(new PixelSize(48, 32));

        assertUpright(made(source, png()), 1);
        assertUpright(made(source, png(Resize.inside(24, 24))), 2);
        assertUpright(made(source, png(Resize.fill(24, 16))), 2);
        assertUpright(made(source, png(Resize.inside(12, 12))), 4);
        VipsImage right = made(source, png(Resize.cover(16, 32, Gravity.EAST)));
        assertPixel(right, 8, 8, 4, 0, 0, 255);
        assertPixel(right, 8, 24, 4, 255, 0, 255);
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void everyOrientationIsSeenUprightInAChain(Orientation orientation) {
        Path source = pictures.oriented("o.jpg", orientation);
        render(source, png(), png(Resize.inside(30, 30)), png(Resize.inside(24, 24)), png(Resize.inside(12, 12)));
        assertUpright(load(target(0), ImageFormat.PNG), 1);
        assertUpright(load(target(2), ImageFormat.PNG), 2);
        assertUpright(load(target(3), ImageFormat.PNG), 4);
        assertThat(sizeOf(load(target(1), ImageFormat.PNG))).isEqualTo(new PixelSize(30, 20));
    }

    private static void assertUpright(VipsImage image, int shrink) {
        assertThat(sizeOf(image)).isEqualTo(new PixelSize(48 / shrink, 32 / shrink));
        int[][] colours = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}, {0, 255, 255}, {255, 0, 255}};
        for (int i = 0; i < colours.length; i++) {
            int x = (i % 3 * 16 + 8) / shrink;
            int y = (i / 3 * 16 + 8) / shrink;
            int[] found = pixel(image, x, y);
            for (int band = 0; band < 3; band++) {
                assertThat(found[band] > 127)
                        .as("block %d is %s", i, Arrays.toString(found))
                        .isEqualTo(colours[i][band] > 127);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"SOURCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyFormatIsWrittenAndReadAgain(OutputFormat format) {
        Path source = pictures.png("a.png", 160, 120);
        VipsImage original = load(source, ImageFormat.PNG);
        VipsImage first = made(source, preset(new Output(format, 90)));
        assertThat(difference(first.extractBand(0, 3), original)).isLessThan(format == OutputFormat.GIF ? 20 : 6);

        Path again = pictures.file("again");
        copy(target(0), again);
        VipsImage second = made(again, preset(new Output(OutputFormat.SOURCE, 90), Resize.inside(80, 80)));
        assertThat(sizeOf(second)).isEqualTo(new PixelSize(80, 60));
        assertThat(difference(second.extractBand(0, 3), original.resize(0.5, 0.5)))
                .isLessThan(format == OutputFormat.GIF ? 20 : 6);
    }

    @Test
    void transparencyGetsABackgroundInJpeg() {
        Path source = pictures.halfTransparent("h.png", 64, 32);
        VipsImage made = made(source, preset(new Output(ImageFormat.JPEG, 95)));
        assertPixel(made, 8, 16, 6, 255, 0, 0);
        assertPixel(made, 56, 16, 6, 255, 255, 255);
    }

    @Test
    void sixteenBitsBecomeEight() {
        TestPictures.plain(scope, 40, 40, 100, 150, 50)
                .linear(new double[] {257}, new double[] {0})
                .cast("ushort")
                .withInterpretation("rgb16")
                .save("pngsave", pictures.file("16.png"))
                .with("bitdepth", 16)
                .run();
        assertThat(rendering
                        .renderer()
                        .inspect(pictures.file("16.png"), RenderLimits.DEFAULT)
                        .bitsPerSample())
                .isEqualTo(16);
        for (OutputFormat format : new OutputFormat[] {OutputFormat.JPEG, OutputFormat.WEBP, OutputFormat.PNG}) {
            VipsImage made = made(pictures.file("16.png"), preset(new Output(format, 95), Resize.inside(20, 20)));
            assertThat(made.format()).isEqualTo("uchar");
            assertPixel(made, 10, 10, 3, 100, 150, 50);
        }
    }

    @Test
    void greyscaleStaysGrey() {
        TestPictures.plain(scope, 40, 40, 99)
                .save("jpegsave", pictures.file("g.jpg"))
                .run();
        VipsImage made = made(pictures.file("g.jpg"), preset(new Output(ImageFormat.JPEG, 95), Resize.inside(20, 20)));
        assertThat(made.bands()).isEqualTo(1);
        assertPixel(made, 5, 5, 2, 99);
    }

    @ParameterizedTest
    @CsvSource({"gifsave, GIF", "webpsave, WEBP"})
    void animationsKeepAllFramesWhenAsked(String saver, ImageFormat format) {
        Path source = pictures.animation("a", saver, 40, 30);
        assertThat(rendering.renderer().inspect(source, RenderLimits.DEFAULT).frames())
                .isEqualTo(3);
        for (OutputFormat written : new OutputFormat[] {OutputFormat.SOURCE, OutputFormat.GIF, OutputFormat.WEBP}) {
            RenditionOutcome.Rendered outcome =
                    (RenditionOutcome.Rendered) render(source, preset(animated(written), Resize.inside(20, 20)))
                            .outcomes()
                            .getFirst();
            assertThat(outcome.frames()).isEqualTo(3);
            VipsImage made = load(target(0), outcome.format());
            assertThat(made.pages()).isEqualTo(3);
            assertThat(made.pageHeight()).isEqualTo(15);
            assertThat(made.metadata().intsOf("delay")).contains(new int[] {100, 200, 300});
            assertThat(made.metadata().intOf("loop")).hasValue(2);
            assertPixel(made.extractBand(0, 3), 10, 5, 8, 255, 0, 0);
            assertPixel(made.extractBand(0, 3), 10, 20, 8, 0, 255, 0);
            assertPixel(made.extractBand(0, 3), 10, 40, 8, 0, 0, 255);
        }
        assertThat(format.animates()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"gifsave", "webpsave"})
    void animationsGiveTheirFirstFrameOtherwise(String saver) {
        Path source = pictures.animation("a", saver, 40, 30);
        for (OutputFormat written : new OutputFormat[] {OutputFormat.WEBP, OutputFormat.PNG, OutputFormat.GIF}) {
            VipsImage made = made(source, preset(new Output(written, 90)));
            assertThat(made.pages()).isEqualTo(1);
            assertThat(sizeOf(made)).isEqualTo(new PixelSize(40, 30));
            assertPixel(made.extractBand(0, 3), 10, 10, 8, 255, 0, 0);
        }
    }

    @Test
    void aMarkLiesOnEveryFrame() {
        Path source = pictures.animation("a", "gifsave", 40, 30);
        byte[] mark = bytes(pictures.png("m.png", 8, 8));
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(mark);
        Watermark all = new Watermark(new ImageMark(data), Gravity.CENTRE, 0, 0, 1, 1, 0, true);
        render(source, preset(animated(OutputFormat.WEBP), all));
        VipsImage made = load(target(0), ImageFormat.WEBP);
        assertThat(made.pages()).isEqualTo(3);
    }

    @Test
    void anSvgIsDrawnInTheSizeThatIsWanted() throws IOException {
        Path source = pictures.text(
                "s.svg",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"
                        + "<rect width='5' height='10' fill='red'/><script>alert(1)</script></svg>");
        VipsImage natural = made(source, png());
        assertThat(sizeOf(natural)).isEqualTo(new PixelSize(10, 10));
        VipsImage large = made(source, png(Resize.inside(400, 400).withEnlarge(true)));
        assertThat(sizeOf(large)).isEqualTo(new PixelSize(400, 400));
        assertPixel(large, 198, 200, 0, 255, 0, 0, 255);
        assertPixel(large, 201, 200, 0, 0, 0, 0, 0);
        VipsImage cover = made(
                source,
                preset(
                        new Output(ImageFormat.JPEG, 90),
                        Resize.cover(300, 100, Gravity.WEST).withEnlarge(true)));
        assertThat(sizeOf(cover)).isEqualTo(new PixelSize(300, 100));
    }

    @Test
    void aTruncatedJpegIsRefusedAndLeavesNothing() throws IOException {
        Path whole = pictures.jpeg("a.jpg", 800, 600);
        Path cut = Files.write(pictures.file("cut.jpg"), Arrays.copyOf(bytes(whole), 20_000));
        assertRefused(cut, "image-truncated", FaultCategory.INVALID_INPUT);
        for (int i = 0; i < 3; i++) {
            assertThat(target(i)).doesNotExist();
        }
    }

    @Test
    void damagedPicturesAreRefused() throws IOException {
        byte[] png = bytes(pictures.png("a.png", 300, 200));
        Arrays.fill(png, png.length / 2, png.length / 2 + 50, (byte) 7);
        assertRefused(Files.write(pictures.file("bad.png"), png), null, FaultCategory.INVALID_INPUT);
        assertRefused(
                Files.write(pictures.file("head.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}),
                null,
                FaultCategory.INVALID_INPUT);
        byte[] webp = bytes(webp());
        assertRefused(
                Files.write(pictures.file("cut.webp"), Arrays.copyOf(webp, webp.length / 2)),
                null,
                FaultCategory.INVALID_INPUT);
        assertRefused(pictures.text("bad.svg", "<svg><g></svg>"), "image-corrupt", FaultCategory.INVALID_INPUT);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertRefused(pictures.text("t.jpg", "just a text"), "not-an-image", FaultCategory.INVALID_INPUT);
        assertRefused(pictures.text("e.jpg", ""), "not-an-image", FaultCategory.INVALID_INPUT);
        assertRefused(pictures.file("missing.jpg"), "not-an-image", FaultCategory.INVALID_INPUT);
    }

    @Test
    void aHugePictureIsRefusedFromItsHeader() throws IOException {
        Path huge = pictures.hugePng("huge.png", 17_000, 17_000);
        assertThat(Files.size(huge)).isLessThan(2_000);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> rendering.renderer().inspect(huge, RenderLimits.DEFAULT))
                .satisfies(e -> {
                    assertThat(e.fault().code()).isEqualTo("image-too-large");
                    assertThat(e.fault().category()).isEqualTo(FaultCategory.LIMIT_EXCEEDED);
                    assertThat(e.fault().detail()).contains("17000×17000", "50000000");
                });
        assertRefused(huge, "image-too-large", FaultCategory.LIMIT_EXCEEDED);
    }

    @Test
    void tooManyFramesAreRefused() {
        Path source = pictures.animation("a", "gifsave", 40, 30);
        RenderLimits two = new RenderLimits(50_000_000, 2, 200_000_000, Duration.ofSeconds(60));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> rendering.renderer().inspect(source, two))
                .satisfies(e -> assertThat(e.fault().code()).isEqualTo("too-many-frames"));
    }

    @Test
    void whatTakesTooLongIsStopped() {
        Path source = pictures.png("a.png", 3000, 2000);
        Operation[] slow = new Operation[12];
        Arrays.setAll(slow, i -> new Blur(250 - i));
        RenderLimits hasty = new RenderLimits(50_000_000, 2, 200_000_000, Duration.ofSeconds(5));
        RenderResult result = render(
                source,
                hasty,
                preset(new Output(ImageFormat.JPEG, 90), slow),
                preset(new Output(ImageFormat.WEBP, 90), slow));
        assertThat(result.outcomes())
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                RenditionOutcome.Failed.class,
                                failed -> assertThat(failed.fault().code()).isEqualTo("render-timeout")));
        assertThat(target(0)).doesNotExist();
        assertThat(target(1)).doesNotExist();
    }

    @Test
    void oneThatTakesTooLongLeavesTheOthers() {
        CornerColourRemover slow = new CornerColourRemover(256, 0.9, () -> outlive(Duration.ofSeconds(7)));
        rendering = TestPictures.rendering(slow);
        RenderLimits limits = new RenderLimits(50_000_000, 2, 200_000_000, Duration.ofSeconds(6));
        Preset small = preset(new Output(ImageFormat.JPEG, 90), Resize.inside(50, 50));
        RenderResult result =
                render(pictures.png("a.png", 400, 300), limits, png(), BuiltInPresets.CUTOUT, small, png(new Blur(2)));

        assertThat(result.outcomes().get(0)).isInstanceOf(RenditionOutcome.Rendered.class);
        assertThat(result.outcomes().get(1))
                .isInstanceOfSatisfying(
                        RenditionOutcome.Failed.class,
                        failed -> assertThat(failed.fault().code()).isEqualTo("render-timeout"));
        assertThat(result.outcomes().get(2)).isInstanceOf(RenditionOutcome.Rendered.class);
        assertThat(result.outcomes().get(3)).isInstanceOf(RenditionOutcome.Rendered.class);
        for (int made : new int[] {0, 2, 3}) {
            assertThat(target(made)).isNotEmptyFile();
        }
        assertThat(target(1)).doesNotExist();
        assertThat(slow.calls()).isEqualTo(1);
    }

    private static void outlive(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private Path webp() {
        TestPictures.photo(scope, 300, 200)
                .save("webpsave", pictures.file("a.webp"))
                .run();
        return pictures.file("a.webp");
    }

    private void assertRefused(Path source, @Nullable String code, FaultCategory category) {
        assertThatExceptionOfType(FaultException.class)
                .as("%s", source.getFileName())
                .isThrownBy(() -> render(source, BuiltInPresets.all().toArray(Preset[]::new)))
                .satisfies(e -> {
                    assertThat(e.fault().category()).isEqualTo(category);
                    assertThat(e.fault().retryable()).isFalse();
                    assertThat(e.fault().detail()).doesNotContain(folder.toString());
                    if (code != null) {
                        assertThat(e.fault().code()).isEqualTo(code);
                    }
                });
        assertThat(List.of(target(0).toFile(), target(1).toFile(), target(2).toFile()))
                .noneMatch(File::exists);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
