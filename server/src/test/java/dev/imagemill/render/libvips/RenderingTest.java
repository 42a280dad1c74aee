package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.Fault;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the renderer share: making renditions, and looking at their pixels. */
abstract class RenderingTest {

    @TempDir
    Path folder;

    TestPictures pictures;
    VipsScope scope;
    LibvipsRendering rendering;

    @BeforeEach
    void open() {
        pictures = new TestPictures(folder);
        rendering = TestPictures.rendering();
        scope = TestPictures.vips().scope();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    static Preset preset(Output output, Operation... operations) {
        return new Preset(new PresetName("made"), List.of(operations), output);
    }

    static Preset png(Operation... operations) {
        return preset(new Output(OutputFormat.PNG, null), operations);
    }

    static Output animated(OutputFormat format) {
        return new Output(format, 90, false, false, null, null, Colour.WHITE, MetadataPolicy.STRIP, true);
    }

    static Output keeping(OutputFormat format) {
        return new Output(format, 95, false, false, null, null, Colour.WHITE, MetadataPolicy.KEEP, false);
    }

    static Output bounded(OutputFormat format, int quality, int maxBytes) {
        return new Output(format, quality, false, false, null, maxBytes, Colour.WHITE, MetadataPolicy.STRIP, false);
    }

    RenderResult render(Path source, Preset... presets) {
        return render(source, RenderLimits.DEFAULT, presets);
    }

    RenderResult render(Path source, RenderLimits limits, Preset... presets) {
        List<RenditionRequest> requests = new ArrayList<>();
        for (int i = 0; i < presets.length; i++) {
            requests.add(new RenditionRequest(presets[i], target(i)));
        }
        return rendering.renderer().render(new RenderRequest(source, requests, limits));
    }

    Path target(int position) {
        return folder.resolve("target-" + position);
    }

    /** Makes one rendition and opens it. */
    VipsImage made(Path source, Preset preset) {
        RenditionOutcome outcome = render(source, preset).outcomes().getFirst();
        assertThat(outcome).isInstanceOf(RenditionOutcome.Rendered.class);
        RenditionOutcome.Rendered rendered = (RenditionOutcome.Rendered) outcome;
        VipsImage image = load(rendered.target(), rendered.format());
        assertThat(rendered.size()).isEqualTo(new PixelSize(image.width(), image.pageHeight()));
        assertThat(rendered.bytes()).isEqualTo(rendered.target().toFile().length());
        return image;
    }

    Fault fault(Path source, Preset preset) {
        RenditionOutcome outcome = render(source, preset).outcomes().getFirst();
        assertThat(outcome).isInstanceOf(RenditionOutcome.Failed.class);
        assertThat(target(0)).doesNotExist();
        return ((RenditionOutcome.Failed) outcome).fault();
    }

    VipsImage load(Path file, ImageFormat format) {
        String loader = scope.findLoader(file).orElseThrow();
        assertThat(ImageFormat.sniff(bytes(file))).contains(format);
        return format.animates()
                ? scope.load(loader, file).with("n", -1).image().copyMemory()
                : scope.load(loader, file).image().copyMemory();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PixelSize sizeOf(VipsImage image) {
        return new PixelSize(image.width(), image.height());
    }

    /** Channels of a pixel, as whole numbers. */
    static int[] pixel(VipsImage image, int x, int y) {
        return Arrays.stream(image.pixel(x, y))
                .mapToInt(value -> (int) Math.round(value))
                .toArray();
    }

    static void assertPixel(VipsImage image, int x, int y, int tolerance, int... expected) {
        int[] found = pixel(image, x, y);
        assertThat(found).as("channels at %d,%d", x, y).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i])
                    .as("channel %d at %d,%d of %s", i, x, y, Arrays.toString(found))
                    .isBetween(expected[i] - tolerance, expected[i] + tolerance);
        }
    }

    /** Mean absolute difference of two pictures of one size, of 255. */
    static double difference(VipsImage one, VipsImage other) {
        assertThat(sizeOf(one)).isEqualTo(sizeOf(other));
        return one.scope()
                .op("subtract")
                .with("left", one)
                .with("right", other)
                .image()
                .op("abs")
                .image()
                .op("avg")
                .run("out")
                .doubleOf("out");
    }
}
