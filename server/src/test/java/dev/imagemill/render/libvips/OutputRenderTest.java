package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.cutout.BackgroundRemovers;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderAdmission;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderPlanner;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.Blur;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.CropBox;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsLeakCheck;
import dev.imagemill.vips.VipsUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How renditions are written: metadata, lengths, several of one source. */
class OutputRenderTest extends RenderingTest {

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"JPEG", "PNG", "WEBP", "AVIF"})
    void stripKeepsOnlyArtistAndCopyright(OutputFormat format) {
        VipsImage made = made(tagged(), preset(new Output(format, 90)));
        assertThat(made.metadata().stringOf(Credits.ARTIST).orElseThrow())
                .startsWith("Ada (Lovelace) (Ada (Lovelace), ASCII");
        assertThat(made.metadata().stringOf(Credits.COPYRIGHT).orElseThrow())
                .startsWith("(c) 1843 Ada  ((c) 1843 Ada , ASCII");
        assertThat(made.metadata().fields())
                .noneMatch(field -> field.contains("GPS") || field.contains("Model") || field.equals("xmp-data"));
        assertThat(new String(bytes(target(0)), StandardCharsets.ISO_8859_1)).doesNotContain("Analytical");
    }

    @Test
    void stripWritesNothingWhereNobodyIsNamed() {
        VipsImage made = made(pictures.jpeg("a.jpg", 60, 40), preset(new Output(ImageFormat.JPEG, 80)));
        assertThat(made.metadata().fields()).noneMatch(field -> field.startsWith("exif-"));
    }

    @Test
    void creditsAreFoundInIptcAndXmp() {
        VipsImage image = TestPictures.photo(scope, 40, 30);
        byte[] iptc = "Photoshop\\0\\34\\2\\120\\0\\5Grace\\34\\2\\164\\0\\12© Navy xyz"
                .translateEscapes()
                .getBytes(StandardCharsets.UTF_8);
        byte[] xmp = ("<x:xmpmeta><dc:creator> <rdf:Seq><rdf:li>Joan &amp; Co</rdf:li></rdf:Seq></dc:creator>"
                        + "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>© Joan</rdf:li></rdf:Alt></dc:rights>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Credits.of(image)).isEmpty();
        assertThat(Credits.of(image.edit(f -> f.set("iptc-data", iptc).set("xmp-data", xmp)))
                        .get(Credits.ARTIST))
                .startsWith("Grace (");
        assertThat(Credits.of(image.edit(f -> f.set("xmp-data", xmp))))
                .hasEntrySatisfying(Credits.ARTIST, text -> assertThat(text).startsWith("Joan & Co ("))
                .hasEntrySatisfying(Credits.COPYRIGHT, text -> assertThat(text).startsWith("© Joan ("));
        image.edit(f -> f.set("xmp-data", xmp))
                .save("jpegsave", pictures.file("x.jpg"))
                .keep("xmp")
                .run();
        VipsImage made = made(pictures.file("x.jpg"), preset(new Output(ImageFormat.JPEG, 80)));
        assertThat(made.metadata().stringOf(Credits.ARTIST).orElseThrow()).startsWith("Joan & Co");
    }

    @Test
    void keepKeepsAllButTheOrientation() {
        VipsImage made = made(tagged(), preset(keeping(OutputFormat.JPEG)));
        assertThat(made.orientation()).isEqualTo(1);
        assertThat(sizeOf(made)).isEqualTo(new PixelSize(40, 60));
        assertThat(made.metadata().stringOf("exif-ifd0-Model").orElseThrow()).startsWith("Analytical");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"JPEG", "WEBP", "AVIF"})
    void staysBelowTheWantedLength(OutputFormat format) throws Exception {
        Path source = pictures.jpeg("a.jpg", 600, 400);
        made(source, preset(new Output(format, 95)));
        int free = (int) Files.size(target(0));
        int wanted = free / 2;
        made(source, preset(bounded(format, 95, wanted)));
        assertThat((int) Files.size(target(0))).isBetween(wanted / 3, wanted);
        made(source, preset(bounded(format, 95, free)));
        assertThat((int) Files.size(target(0))).as("the asked quality fits").isEqualTo(free);
    }

    /** What a try has written is as long as the bound; eight of them must not pile up until the rendition ends. */
    @Test
    void letsGoOfEachTry() throws Exception {
        VipsImage image = TestPictures.photo(scope, 600, 400).copyMemory();
        Output output = new Output(OutputFormat.JPEG, 95);
        VipsUsage before = TestPictures.vips().usage();
        new SizeTarget(new Encoder(ImageFormat.JPEG, output), 9_000).save(image, 95, target(0));
        assertThat(Files.size(target(0))).isBetween(3_000L, 9_000L);
        assertThat(VipsLeakCheck.settled(TestPictures.vips(), before).isWithin(before))
                .isTrue();
    }

    @Test
    void saysWhereALengthCannotBeReached() {
        Fault fault = fault(pictures.jpeg("a.jpg", 1200, 900), preset(bounded(OutputFormat.JPEG, 90, 300)));
        assertThat(fault.code()).isEqualTo("size-target-unreachable");
        assertThat(fault.detail()).contains("1200×900", "300 bytes");
    }

    @Test
    void losslessAndProgressiveAndEffortAreObeyed() {
        Path source = pictures.png("a.png", 120, 80);
        VipsImage original = load(source, ImageFormat.PNG);
        Output lossless =
                new Output(OutputFormat.WEBP, null, true, false, 0, null, Colour.WHITE, MetadataPolicy.STRIP, false);
        assertThat(difference(made(source, preset(lossless)), original)).isZero();
        Output progressive =
                new Output(OutputFormat.JPEG, 80, false, true, 9, null, Colour.WHITE, MetadataPolicy.STRIP, false);
        assertThat(made(source, preset(progressive)).metadata().intOf("interlaced"))
                .hasValue(1);
        VipsImage tiff = made(source, preset(new Output(OutputFormat.TIFF, null)));
        assertThat(difference(tiff, original))
                .as("TIFF without a quality is lossless")
                .isZero();
    }

    /** Five renditions made from each other look like five made directly. */
    @Test
    void aChainLooksLikeSingleRenditions() {
        Path source = pictures.jpeg("a.jpg", 2400, 1800);
        int[] sides = {1600, 800, 720, 400, 200, 100};
        Preset[] presets = Arrays.stream(sides)
                .mapToObj(side -> preset(new Output(OutputFormat.PNG, null), Resize.inside(side, side)))
                .toArray(Preset[]::new);
        render(source, presets);
        VipsImage whole = load(source, ImageFormat.JPEG);
        for (int i = 0; i < sides.length; i++) {
            VipsImage chained = load(target(i), ImageFormat.PNG);
            double scale = sides[i] / 2400.0;
            VipsImage direct = whole.resize(scale, scale);
            assertThat(difference(chained, direct)).as("%d px", sides[i]).isLessThan(1);
        }
    }

    @Test
    void oneThatFailsLeavesTheOthers() {
        Path source = pictures.jpeg("a.jpg", 100, 80);
        RenderResult result =
                render(source, preset(new Output(ImageFormat.PNG, 80), new CropBox(500, 0, 10, 10)), png(new Blur(1)));
        assertThat(result.source().size()).isEqualTo(new PixelSize(100, 80));
        assertThat(result.outcomes().get(0)).isInstanceOf(RenditionOutcome.Failed.class);
        assertThat(result.outcomes().get(1)).isInstanceOf(RenditionOutcome.Rendered.class);
        assertThat(target(0)).doesNotExist();
        assertThat(target(1)).exists();
    }

    @Test
    void aTargetThatCannotBeWrittenFailsAlone() {
        Path source = pictures.jpeg("a.jpg", 100, 80);
        RenderRequest request = new RenderRequest(
                source,
                List.of(
                        new RenditionRequest(png(), folder.resolve("no/such/folder/x.png")),
                        new RenditionRequest(png(), target(1))),
                RenderLimits.DEFAULT);
        List<RenditionOutcome> outcomes = rendering.renderer().render(request).outcomes();
        assertThat(outcomes.get(0)).isInstanceOf(RenditionOutcome.Failed.class);
        assertThat(outcomes.get(1)).isInstanceOf(RenditionOutcome.Rendered.class);
    }

    @Test
    void isRefusedAtOnceWhenThereIsNoRoom() throws Exception {
        RenderAdmission admission = new RenderAdmission(1, 0);
        LibvipsImageRenderer renderer = renderer(admission);
        RenderRequest request = new RenderRequest(
                pictures.jpeg("a.jpg", 100, 80), List.of(new RenditionRequest(png(), target(0))), RenderLimits.DEFAULT);
        try (var _ = admission.enter(1)) {
            assertThatExceptionOfType(FaultException.class)
                    .isThrownBy(() -> renderer.render(request))
                    .satisfies(e -> assertThat(e.fault().category()).isEqualTo(FaultCategory.OVERLOADED));
        }
        assertThat(renderer.render(request).outcomes().getFirst()).isInstanceOf(RenditionOutcome.Rendered.class);
        assertThat(admission.running()).isZero();
    }

    /** They are held in memory as a whole, several times. */
    @Test
    void longDrawingsWaitForRoomBeforeTheyAreRead() throws Exception {
        RenderAdmission admission = new RenderAdmission(1, 0);
        LibvipsImageRenderer renderer = renderer(admission);
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><desc>%s</desc></svg>";
        Path small = Files.writeString(pictures.file("small.svg"), drawing.formatted("x"));
        Path large = Files.writeString(pictures.file("large.svg"), drawing.formatted("x ".repeat(600_000)));
        try (var _ = admission.enter(1)) {
            assertThat(renderer.inspect(small, RenderLimits.DEFAULT).size().width())
                    .isEqualTo(4);
            assertThatExceptionOfType(FaultException.class)
                    .isThrownBy(() -> renderer.inspect(large, RenderLimits.DEFAULT))
                    .satisfies(e -> assertThat(e.fault().code()).isEqualTo("overloaded"));
        }
        assertThat(renderer.inspect(large, RenderLimits.DEFAULT).size().width()).isEqualTo(4);
        assertThat(admission.running()).isZero();
    }

    private static LibvipsImageRenderer renderer(RenderAdmission admission) {
        return new LibvipsImageRenderer(
                TestPictures.vips(),
                new RenderPlanner(),
                RenderRoom.of(admission, 2),
                new MarkSource(null),
                BackgroundRemovers.plain(),
                PlatformThreads.named("headers"),
                PlatformThreads.named("renders"));
    }

    /** A portrait by its orientation, with camera, author and rights. */
    private Path tagged() {
        TestPictures.photo(scope, 60, 40)
                .edit(fields -> fields.set("exif-ifd0-Artist", "Ada (Lovelace) (x, ASCII)")
                        .set("exif-ifd0-Copyright", "(c) 1843 Ada (x, ASCII)")
                        .set("exif-ifd0-Model", "Analytical Engine (x, ASCII)")
                        .set("xmp-data", "<x:xmpmeta>Analytical</x:xmpmeta>".getBytes(StandardCharsets.UTF_8))
                        .set("orientation", 6))
                .save("jpegsave", pictures.file("tagged.jpg"))
                .run();
        return pictures.file("tagged.jpg");
    }
}
