package dev.imagemill.benchmarks;

import dev.imagemill.vips.Vips;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsOptions;
import dev.imagemill.vips.VipsScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One JPEG of 2725×2225 pixels made smaller, JPEG quality 80, with one libvips thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@NullUnmarked // the harness fills the fields in
public class VipsJpegBenchmark {
    private static final int WIDTH = 2725;
    private static final int HEIGHT = 2225;

    /** Width of the result in pixels. */
    @Param({"200", "720"})
    public int width;

    private Vips vips;
    private Path photo;

    /** Writes the photo. */
    @Setup
    public void prepare() throws IOException {
        vips = Vips.open(VipsOptions.defaults());
        String folder = System.getProperty("imagemill.benchmark.photos");
        photo = Photographs.from(folder == null ? null : Path.of(folder))
                .write(Files.createTempFile("imagemill-benchmark", ".jpg"), WIDTH, HEIGHT);
    }

    /** Deletes the photo. */
    @TearDown
    public void cleanUp() throws IOException {
        Files.delete(photo);
    }

    /** Decodes only as large as needed, resamples, converts colours last. */
    @Benchmark
    public byte[] shrinkOnLoadThenResize() {
        int shrink = Integer.highestOneBit(Math.min(8, WIDTH / width));
        try (VipsScope scope = vips.scope()) {
            VipsImage image = load(scope, shrink);
            double scale = (double) width / image.width();
            return encode(toSrgb(image.resize(scale, scale)));
        }
    }

    /** The same with the colours converted before resampling, as others do. */
    @Benchmark
    public byte[] coloursBeforeResize() {
        int shrink = Integer.highestOneBit(Math.min(8, WIDTH / width));
        try (VipsScope scope = vips.scope()) {
            VipsImage image = toSrgb(load(scope, shrink));
            double scale = (double) width / image.width();
            return encode(image.resize(scale, scale));
        }
    }

    /** libvips' own thumbnailer, which leaves at least a factor of two to the resampler. */
    @Benchmark
    public byte[] vipsThumbnail() {
        try (VipsScope scope = vips.scope()) {
            return encode(scope.op("thumbnail")
                    .with("filename", photo.toString())
                    .with("width", width)
                    .with("height", HEIGHT)
                    .with("output_profile", "srgb")
                    .image());
        }
    }

    /** Only the decoder's share, at the size that the others decode. */
    @Benchmark
    public int decodeOnly() {
        int shrink = Integer.highestOneBit(Math.min(8, WIDTH / width));
        try (VipsScope scope = vips.scope()) {
            return load(scope, shrink).copyMemory().width();
        }
    }

    private VipsImage load(VipsScope scope, int shrink) {
        return scope.load("jpegload", photo)
                .with("shrink", shrink)
                .with("access", "sequential")
                .image();
    }

    private static VipsImage toSrgb(VipsImage image) {
        return image.metadata().has("icc-profile-data") ? image.iccTransform("srgb", "srgb") : image;
    }

    private static byte[] encode(VipsImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        image.save("jpegsave", image.scope().target(bytes))
                .with("Q", 80)
                .with("optimize_coding", true)
                .with("subsample_mode", "on")
                .keep()
                .run();
        return bytes.toByteArray();
    }
}
