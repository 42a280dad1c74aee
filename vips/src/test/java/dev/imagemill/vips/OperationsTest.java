package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {
    private static final double[] WHITE = {255, 255, 255};
    private static final double[] RED = {255, 0, 0};

    private final Vips vips = Pictures.vips();

    @Test
    void geometry() {
        try (VipsScope scope = vips.scope()) {
            VipsImage image = Pictures.colourful(scope, 120, 80);

            assertSize(image.resize(0.5, 0.25), 60, 20);
            assertSize(image.shrink(2, 4), 60, 20);
            assertSize(image.reduce(2, 2, "lanczos3"), 60, 40);
            assertSize(image.extractArea(new VipsBox(10, 20, 30, 40)), 30, 40);
            assertSize(image.smartcrop(40, 40, "attention"), 40, 40);
            assertSize(image.smartcrop(40, 40, "entropy"), 40, 40);
            assertSize(image.rot("d90"), 80, 120);
            assertSize(image.replicate(2, 3), 240, 240);
            assertThat(image.rotate(45, RED).width()).isBetween(140, 143);
            assertThat(image.rotate(45, RED).pixel(0, 0)).containsExactly(RED);
            assertThat(image.flip("horizontal").pixel(0, 5)).containsExactly(image.pixel(119, 5));
        }
    }

    @Test
    void borders() {
        try (VipsScope scope = vips.scope()) {
            VipsImage image = Pictures.colourful(scope, 20, 10);
            VipsImage framed = image.embed(5, 6, 40, 30, RED);

            assertSize(framed, 40, 30);
            assertThat(framed.pixel(0, 0)).containsExactly(RED);
            assertThat(framed.pixel(5, 6)).containsExactly(image.pixel(0, 0));
            assertThat(framed.findTrim(RED, 10)).isEqualTo(new VipsBox(5, 6, 20, 10));
            assertThat(image.gravity("south-east", 30, 30, WHITE).pixel(29, 29)).containsExactly(image.pixel(19, 9));
            assertThat(framed.insert(image, 0, 0).pixel(3, 3)).containsExactly(image.pixel(3, 3));
        }
    }

    @Test
    void colours() {
        try (VipsScope scope = vips.scope()) {
            VipsImage red = plain(scope, 255, 0, 0);

            assertThat(red.colourspace("b-w").bands()).isEqualTo(1);
            assertThat(red.colourspace("lab").interpretation()).isEqualTo("lab");
            assertThat(red.linear(new double[] {0.5}, new double[] {10})
                            .cast("uchar")
                            .pixel(0, 0))
                    .containsExactly(137, 10, 10);
            assertThat(red.extractBand(0, 1).pixel(0, 0)).containsExactly(255);
            assertThat(red.addAlpha().hasAlpha()).isTrue();
            assertThat(red.addAlpha().flatten(WHITE).bands()).isEqualTo(3);
            assertThat(red.addAlpha().premultiply().unpremultiply().pixel(0, 0)).containsExactly(255, 0, 0, 255);
            assertThat(red.gaussblur(2).sharpen(1, 0, 3).pixel(4, 4)[0]).isCloseTo(255, within(2.0));
        }
    }

    @Test
    void coloursGoThroughCmykAndBack() {
        try (VipsScope scope = vips.scope()) {
            VipsImage cmyk = plain(scope, 200, 30, 40).iccTransform("cmyk", "srgb");
            assertThat(cmyk.interpretation()).isEqualTo("cmyk");
            assertThat(cmyk.iccProfile()).hasValueSatisfying(p -> assertThat(p).hasSizeGreaterThan(1000));

            VipsImage back = cmyk.iccTransform("srgb", "cmyk");
            assertThat(back.interpretation()).isEqualTo("srgb");
            assertThat(back.pixel(0, 0)[0]).isCloseTo(200, within(30.0));
            VipsImage steps = cmyk.iccImport("cmyk", "lab").iccExport("srgb", 8);
            assertThat(steps.pixel(0, 0)[0]).isCloseTo(back.pixel(0, 0)[0], within(3.0));
        }
    }

    @Test
    void overlaysAndText() {
        try (VipsScope scope = vips.scope()) {
            VipsImage base = plain(scope, 0, 0, 255).addAlpha();
            VipsImage half = plain(scope, 255, 0, 0)
                    .bandjoin(scope.fromPixels(filled(16 * 16, (byte) 128), 16, 16, 1, "b-w"))
                    .withInterpretation("srgb");
            double[] blended = base.composite(half, "over", 4, 4).pixel(8, 8);
            assertThat(blended[0]).isCloseTo(128, within(2.0));
            assertThat(blended[2]).isCloseTo(127, within(2.0));

            VipsImage text =
                    scope.op("text").with("text", "Imagemill").with("dpi", 150).image();
            assertThat(text.width()).isGreaterThan(40);
            assertThat(text.op("max").run("out").doubleOf("out")).isGreaterThan(100);
        }
    }

    @Test
    void allOrientationsTurnUpright(@TempDir Path folder) {
        try (VipsScope scope = vips.scope()) {
            for (int orientation = 1; orientation <= 8; orientation++) {
                int value = orientation;
                Path file = folder.resolve(orientation + ".jpg");
                Pictures.colourful(scope, 40, 20)
                        .edit(m -> m.set("orientation", value))
                        .save("jpegsave", file)
                        .run();
                VipsImage read = scope.load("jpegload", file).image();
                assertThat(read.orientation()).isEqualTo(value);
                VipsImage upright = read.autorot();
                assertThat(upright.orientation()).isEqualTo(1);
                assertThat(upright.width()).isEqualTo(value < 5 ? 40 : 20);
            }
        }
    }

    @Test
    void metadataIsReadSetRemovedAndKept(@TempDir Path folder) {
        Path all = folder.resolve("all.jpg");
        Path none = folder.resolve("none.jpg");
        byte[] xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.UTF_8);
        try (VipsScope scope = vips.scope()) {
            VipsImage plain = Pictures.colourful(scope, 40, 20);
            VipsImage marked = plain.edit(m -> m.set("exif-ifd0-Copyright", "Ana (Ana, ASCII, 4 components, 4 bytes)")
                    .set("xmp-data", xmp)
                    .set("loops", 2.5)
                    .set("loops", 3));
            marked.save("jpegsave", all).run();
            marked.save("jpegsave", none).keep().run();
            assertThat(plain.metadata().has("xmp-data")).isFalse();
            assertThat(marked.metadata().intOf("loops")).hasValue(3);
            assertThat(marked.metadata().intOf("nothing")).isEmpty();

            VipsMetadata read = scope.load("jpegload", all).image().metadata();
            assertThat(read.blobOf("xmp-data")).contains(xmp);
            assertThat(read.stringOf("exif-ifd0-Copyright"))
                    .hasValueSatisfying(c -> assertThat(c).startsWith("Ana"));
            assertThat(read.fields()).contains("width", "xmp-data");
            assertThat(scope.load("jpegload", none).image().metadata().has("xmp-data"))
                    .isFalse();
            assertThat(marked.edit(m -> m.remove("xmp-data")).metadata().has("xmp-data"))
                    .isFalse();
        }
    }

    @Test
    void pixelsComeBackAsTheyWent() {
        byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        try (VipsScope scope = vips.scope()) {
            VipsImage image = scope.fromPixels(pixels, 2, 2, 3, "srgb");
            assertThat(image.pixels()).containsExactly(pixels);
            assertThat(image.format()).isEqualTo("uchar");
            assertThat(image.copyMemory().pixel(1, 1)).containsExactly(10, 11, 12);
            VipsImage row =
                    scope.op("arrayjoin").with("in", List.of(image, image)).image();
            assertSize(row, 4, 2);
        }
    }

    private static VipsImage plain(VipsScope scope, int red, int green, int blue) {
        return scope.op("black")
                .with("width", 16)
                .with("height", 16)
                .with("bands", 3)
                .image()
                .linear(new double[] {1}, new double[] {red, green, blue})
                .cast("uchar")
                .withInterpretation("srgb");
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static void assertSize(VipsImage image, int width, int height) {
        assertThat(image.width()).isEqualTo(width);
        assertThat(image.height()).isEqualTo(height);
    }
}
