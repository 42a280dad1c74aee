package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every format that is written is read back, by file and by stream, and looks the same within its codec's loss. */
class FormatsTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private final Vips vips = Pictures.vips();

    @ParameterizedTest
    @CsvSource({
        "jpegsave, jpegload, Q, 95, 12",
        "pngsave, pngload, compression, 6, 0",
        "webpsave, webpload, Q, 95, 12",
        "heifsave, heifload, Q, 90, 12",
        "tiffsave, tiffload, Q, 90, 0",
        "gifsave, gifload, effort, 7, 24"
    })
    void comesBackAlikeFromAFileAndFromAStream(
            String saver, String loader, String option, int value, double loss, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("picture");
        Path streamed = folder.resolve("streamed");
        try (VipsScope scope = vips.scope();
                FileChannel out = FileChannel.open(
                        streamed, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            VipsImage made = Pictures.colourful(scope, WIDTH, HEIGHT);
            withCompression(made.save(saver, file).with(option, value)).run();
            withCompression(made.save(saver, scope.target(out)).with(option, value))
                    .run();

            assertThat(scope.findLoader(file)).contains(loader);
            assertAlike(made, scope.load(loader, file).image(), loss);
            VipsSource stream = scope.source(new ByteArrayInputStream(Files.readAllBytes(streamed)));
            assertAlike(made, scope.load(loader, stream).image(), loss);
        }
        try (VipsScope scope = vips.scope();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            VipsSource source = scope.source(channel);
            assertThat(scope.findLoader(source)).contains(loader);
            assertAlike(
                    Pictures.colourful(scope, WIDTH, HEIGHT),
                    scope.load(loader, source).image(),
                    loss);
        }
    }

    @Test
    void aStreamGetsTheSameBytesAsAFileButNoTiff(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VipsScope scope = vips.scope()) {
            VipsImage made = Pictures.translucent(scope, WIDTH, HEIGHT);
            made.save("pngsave", folder.resolve("a.png")).run();
            made.save("pngsave", scope.target(bytes)).run();

            assertThat(bytes.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("a.png")));
            VipsTarget target = scope.target(bytes);
            assertThatThrownBy(() -> made.save("tiffsave", target)).hasMessageContaining("seekable");
        }
    }

    @Test
    void jpegAndWebpShrinkWhileDecoding(@TempDir Path folder) {
        try (VipsScope scope = vips.scope()) {
            VipsImage made = Pictures.colourful(scope, 400, 200);
            made.save("jpegsave", folder.resolve("a.jpg")).run();
            made.save("webpsave", folder.resolve("a.webp")).run();

            VipsImage jpeg = scope.load("jpegload", folder.resolve("a.jpg"))
                    .with("shrink", 8)
                    .with("access", "sequential")
                    .image();
            VipsImage webp = scope.load("webpload", folder.resolve("a.webp"))
                    .with("scale", 0.5)
                    .image();

            assertThat(jpeg.width()).isEqualTo(50);
            assertThat(webp.height()).isEqualTo(100);
        }
    }

    @Test
    void svgIsDrawnAtTheScaleAskedFor() {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20'>"
                + "<rect width='10' height='20' fill='#0000ff'/></svg>";
        try (VipsScope scope = vips.scope()) {
            VipsSource source = scope.source(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            VipsImage drawn = scope.load("svgload", source).with("scale", 3).image();

            assertThat(drawn.width()).isEqualTo(30);
            assertThat(drawn.height()).isEqualTo(60);
            assertThat(drawn.pixel(15, 30)).containsExactly(0, 0, 255, 255);
        }
    }

    @Test
    void allFramesOfAnAnimationKeepTheirTimes(@TempDir Path folder) {
        Path file = folder.resolve("a.gif");
        try (VipsScope scope = vips.scope()) {
            VipsImage frame = Pictures.colourful(scope, 40, 30);
            VipsImage film = scope.op("arrayjoin")
                    .with("in", List.of(frame, frame.flip("vertical"), frame.flip("horizontal")))
                    .with("across", 1)
                    .image()
                    .edit(m -> m.set("page-height", 30).set("delay", new int[] {100, 200, 300}));
            film.save("gifsave", file).run();

            VipsImage back = scope.load("gifload", file).with("n", -1).image();
            VipsImage first = scope.load("gifload", file).image();

            assertThat(back.pages()).isEqualTo(3);
            assertThat(back.pageHeight()).isEqualTo(30);
            assertThat(back.height()).isEqualTo(90);
            assertThat(back.metadata().intsOf("delay")).contains(new int[] {100, 200, 300});
            assertThat(first.height()).isEqualTo(30);
            assertThat(first.pages()).isEqualTo(3);
        }
    }

    private static VipsOperation withCompression(VipsOperation saver) {
        return saver.toString().startsWith("heifsave") ? saver.with("compression", "av1") : saver;
    }

    /** Mean absolute difference of the colour bands, of 255. */
    private static void assertAlike(VipsImage made, VipsImage read, double loss) {
        VipsScope scope = made.scope();
        VipsImage colours = read.extractBand(0, 3);
        assertThat(colours.width()).isEqualTo(WIDTH);
        assertThat(colours.height()).isEqualTo(HEIGHT);
        VipsImage difference = scope.op("subtract")
                .with("left", made)
                .with("right", colours)
                .image()
                .op("abs")
                .image();
        double mean = difference.op("avg").run("out").doubleOf("out");
        assertThat(mean).isLessThanOrEqualTo(loss);
    }
}
