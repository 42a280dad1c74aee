package dev.imagemill.benchmarks;

import dev.imagemill.vips.Vips;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The JPEG of 2725×2225 pixels that every benchmark starts from. */
final class BenchmarkPhoto {
    /** The system property with a folder of photographs; without it the picture is noise and waves made here. */
    static final String FOLDER_PROPERTY = "imagemill.benchmark.photos";

    static final int WIDTH = 2725;
    static final int HEIGHT = 2225;

    private BenchmarkPhoto() {}

    /** Writes the picture to a new temporary file. */
    static Path write(Vips vips) throws IOException {
        Path file = Files.createTempFile("imagemill-benchmark", ".jpg");
        String folder = System.getProperty(FOLDER_PROPERTY);
        try (VipsScope scope = vips.scope()) {
            VipsImage picture = folder == null ? made(scope) : cut(scope, largestJpeg(Path.of(folder)));
            picture.save("jpegsave", file).with("Q", 90).keep("icc").run();
        }
        return file;
    }

    private static Path largestJpeg(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jpg"))
                    .max(Comparator.comparingLong(f -> f.toFile().length()))
                    .orElseThrow(() -> new IllegalArgumentException(folder + " has no .jpg file"));
        }
    }

    private static VipsImage cut(VipsScope scope, Path photo) {
        VipsImage whole = scope.load("jpegload", photo).image();
        double scale = Math.max((double) WIDTH / whole.width(), (double) HEIGHT / whole.height());
        return whole.resize(scale, scale).smartcrop(WIDTH, HEIGHT, "centre");
    }

    /** About as many bits per pixel as a photograph: slow waves with some noise on them. */
    private static VipsImage made(VipsScope scope) {
        return band(scope, 3).bandjoin(band(scope, 5), band(scope, 8)).withInterpretation("srgb");
    }

    private static VipsImage band(VipsScope scope, int frequency) {
        VipsImage waves = scope.op("sines")
                .with("width", WIDTH)
                .with("height", HEIGHT)
                .with("hfreq", frequency)
                .with("vfreq", frequency / 2.0)
                .image()
                .linear(new double[] {80}, new double[] {128});
        VipsImage noise = scope.op("gaussnoise")
                .with("width", WIDTH)
                .with("height", HEIGHT)
                .with("mean", 0)
                .with("sigma", 12)
                .with("seed", frequency)
                .image();
        return waves.op("add").with("right", noise).image().cast("uchar");
    }
}
