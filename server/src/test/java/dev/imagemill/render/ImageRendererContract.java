package dev.imagemill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.CropBox;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import dev.imagemill.transform.Resize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every renderer holds to. */
public abstract class ImageRendererContract {

    private static final Preset OUTSIDE =
            new Preset(new PresetName("outside"), List.of(new CropBox(9000, 0, 9, 9)), new Output(ImageFormat.PNG, 80));

    @TempDir
    protected Path folder;

    protected abstract ImageRenderer renderer();

    @Test
    void inspectingTellsTheHeader() throws IOException {
        ImageInfo info = renderer().inspect(picture("a.jpg", "jpg"), RenderLimits.DEFAULT);
        assertThat(info.format()).isEqualTo(ImageFormat.JPEG);
        assertThat(info.size()).isEqualTo(new PixelSize(320, 240));
        assertThat(info.frames()).isEqualTo(1);
        assertThat(info.alpha()).isFalse();
        assertThat(renderer()
                        .inspect(picture("a.png", "png"), RenderLimits.DEFAULT)
                        .format())
                .isEqualTo(ImageFormat.PNG);
    }

    @Test
    void everyRenditionIsMadeInTheOrderOfTheRequest() throws IOException {
        Path source = picture("a.jpg", "jpg");
        List<RenditionRequest> wanted = requests(BuiltInPresets.all());
        RenderResult result = renderer().render(new RenderRequest(source, wanted, RenderLimits.DEFAULT));
        assertThat(result.outcomes())
                .extracting(outcome -> outcome.preset().value())
                .containsExactly("thumbnail", "compressed", "web", "cutout", "cutout-white");
        for (RenditionOutcome outcome : result.outcomes()) {
            RenditionOutcome.Rendered made = (RenditionOutcome.Rendered) outcome;
            assertThat(Files.size(made.target())).isEqualTo(made.bytes()).isPositive();
            assertThat(format(made.target())).isEqualTo(made.format());
            assertThat(renderer().inspect(made.target(), RenderLimits.DEFAULT).size())
                    .isEqualTo(made.size());
        }
    }

    @Test
    void theSourceIsOnlyReadAndATargetIsReplaced() throws IOException {
        Path source = picture("a.jpg", "jpg");
        byte[] before = Files.readAllBytes(source);
        RenditionRequest wanted = requests(BuiltInPresets.all()).getFirst();
        Files.writeString(wanted.target(), "x".repeat(100_000));
        renderer().render(new RenderRequest(source, List.of(wanted), RenderLimits.DEFAULT));
        assertThat(Files.size(wanted.target())).isLessThan(100_000);
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
    }

    @Test
    void oneFaultLeavesTheOtherRenditions() throws IOException {
        List<RenditionRequest> wanted = requests(List.of(OUTSIDE, BuiltInPresets.WEB));
        RenderResult result =
                renderer().render(new RenderRequest(picture("a.jpg", "jpg"), wanted, RenderLimits.DEFAULT));
        assertThat(result.outcomes().getFirst()).isInstanceOf(RenditionOutcome.Failed.class);
        assertThat(wanted.getFirst().target()).doesNotExist();
        assertThat(result.outcomes().getLast()).isInstanceOf(RenditionOutcome.Rendered.class);
    }

    @Test
    void aFaultOfTheSourceIsThrownAndLeavesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(picture("a.jpg", "jpg"));
        Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2));
        assertThrows("image-truncated", cut);
        assertThrows("not-an-image", Files.writeString(folder.resolve("text.jpg"), "text"));
        assertThrows("not-an-image", Files.createFile(folder.resolve("empty.jpg")));
    }

    @Test
    void aPictureBeyondTheLimitIsRefusedByBoth() throws IOException {
        RenderLimits small = new RenderLimits(1000, 1, 1000, Duration.ofSeconds(10));
        Path source = picture("a.jpg", "jpg");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> renderer().inspect(source, small))
                .satisfies(e -> assertThat(e.fault().code()).isEqualTo("image-too-large"));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> renderer().render(new RenderRequest(source, requests(BuiltInPresets.all()), small)))
                .satisfies(e -> assertThat(e.fault().code()).isEqualTo("image-too-large"));
    }

    @Test
    void manyThreadsMayRenderAtOnce() throws Exception {
        Path source = picture("a.jpg", "jpg");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<RenderResult>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Path target = folder.resolve("t" + i);
                Preset preset = new Preset(
                        new PresetName("s" + i), List.of(Resize.inside(20 + i, 99)), new Output(ImageFormat.PNG, 80));
                RenderRequest request =
                        new RenderRequest(source, List.of(new RenditionRequest(preset, target)), RenderLimits.DEFAULT);
                results.add(threads.submit(() -> renderer().render(request)));
            }
            for (int i = 0; i < 40; i++) {
                RenditionOutcome made = results.get(i).get().outcomes().getFirst();
                assertThat(((RenditionOutcome.Rendered) made).size().width()).isEqualTo(20 + i);
            }
        }
    }

    private void assertThrows(String code, Path source) {
        List<RenditionRequest> wanted = requests(BuiltInPresets.all());
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> renderer().render(new RenderRequest(source, wanted, RenderLimits.DEFAULT)))
                .satisfies(e -> assertThat(e.fault().code()).isEqualTo(code));
        wanted.forEach(rendition -> assertThat(rendition.target()).doesNotExist());
    }

    private List<RenditionRequest> requests(List<Preset> presets) {
        return presets.stream()
                .map(preset -> new RenditionRequest(preset, folder.resolve("out-" + preset.name())))
                .toList();
    }

    private Path picture(String name, String type) throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 240; i++) {
            pen.setColor(new Color(i, 255 - i, i * 7 % 256));
            pen.drawLine(0, i, 319, (i * 13) % 240);
        }
        pen.dispose();
        Path file = folder.resolve(name);
        assertThat(ImageIO.write(image, type, file.toFile())).isTrue();
        return file;
    }

    private static ImageFormat format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageFormat.sniff(in.readNBytes(ImageFormat.SNIFF_BYTES)).orElseThrow();
        }
    }
}
