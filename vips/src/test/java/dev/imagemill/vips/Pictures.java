package dev.imagemill.vips;

import java.nio.file.Path;

/** Pictures for tests, made by libvips itself. */
final class Pictures {
    private Pictures() {}

    /** The one libvips of this test run: the bundled one, with SVG. */
    static Vips vips() {
        return Vips.open(VipsOptions.defaults().withSvg(true));
    }

    /** Slow waves, different ones in three bands, 8 bits, sRGB. */
    static VipsImage colourful(VipsScope scope, int width, int height) {
        return waves(scope, width, height, 1, 2)
                .bandjoin(waves(scope, width, height, 2, 1), waves(scope, width, height, 3, 0))
                .withInterpretation("srgb");
    }

    /** The same with waves in an alpha band. */
    static VipsImage translucent(VipsScope scope, int width, int height) {
        return colourful(scope, width, height)
                .bandjoin(waves(scope, width, height, 0, 1))
                .withInterpretation("srgb");
    }

    static Path jpeg(VipsScope scope, Path file, int width, int height) {
        colourful(scope, width, height).save("jpegsave", file).with("Q", 85).run();
        return file;
    }

    private static VipsImage waves(VipsScope scope, int width, int height, int across, int down) {
        return scope.op("sines")
                .with("width", width)
                .with("height", height)
                .with("hfreq", across)
                .with("vfreq", down)
                .with("uchar", true)
                .image();
    }
}
