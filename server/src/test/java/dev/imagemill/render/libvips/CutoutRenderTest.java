package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagemill.cutout.CornerColourRemover;
import dev.imagemill.cutout.ScenePictures;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.fault.Notice;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.RenditionOutcome.Rendered;
import dev.imagemill.render.Sureness;
import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.Flip;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cutouts look like, and what is said of them. */
class CutoutRenderTest extends RenderingTest {

    private static final double[] SUBJECT = {170, 30, 40};

    private CornerColourRemover remover = new CornerColourRemover(256, 0.9);

    @BeforeEach
    void withRemover() {
        use(remover, 1_000_000);
    }

    @Test
    void isTransparentAllAroundTheSubject() {
        VipsImage cut = made(disc(400, 300), BuiltInPresets.CUTOUT);

        assertThat(new PixelSize(cut.width(), cut.height())).isEqualTo(new PixelSize(400, 300));
        assertThat(cut.pixel(200, 150)).containsExactly(170, 30, 40, 255);
        assertThat(cut.pixel(5, 5)[3]).isZero();
        assertThat(cut.pixel(395, 150)[3]).isZero();
    }

    @Test
    void isWhiteAndTrimmedForShops() {
        VipsImage cut = made(disc(400, 300), BuiltInPresets.CUTOUT_WHITE);

        assertThat(cut.hasAlpha()).isFalse();
        assertThat((double) cut.width()).isCloseTo(200 + 20, within(4.0));
        assertThat((double) cut.height()).isCloseTo(200 + 20, within(4.0));
        assertThat(cut.pixel(2, 2)).containsExactly(255, 255, 255);
        assertThat(cut.pixel(110, 110)).usingComparatorWithPrecision(4.0).containsExactly(SUBJECT);
    }

    @Test
    void marginEndsWhereThePictureEnds() {
        VipsImage cut = made(disc(300, 300), png(new Cutout(Colour.WHITE, null, true, 1, 0)));

        assertThat(new PixelSize(cut.width(), cut.height())).isEqualTo(new PixelSize(300, 300));
    }

    @Test
    void liesOnAnImageThatIsScaledToCover() {
        Path watermarks = folder;
        TestPictures.plain(scope, 50, 50, 10, 200, 60)
                .save("pngsave", watermarks.resolve("green.png"))
                .run();
        rendering = LibvipsRendering.open(
                RenderSettings.defaults().withWatermarks(watermarks),
                new SubjectFinder(() -> remover, folder.resolve("masks"), 0, 0.5, Clock.systemUTC()));

        VipsImage cut = made(disc(400, 300), png(new Cutout(null, "green.png", false, 0, 0)));

        assertThat(cut.hasAlpha()).isFalse();
        assertThat(cut.pixel(3, 3)).containsExactly(10, 200, 60);
        assertThat(cut.pixel(396, 296)).containsExactly(10, 200, 60);
        assertThat(cut.pixel(200, 150)).containsExactly(SUBJECT);
        assertThat(fault(disc(400, 300), png(new Cutout(null, "none.png", false, 0, 0)))
                        .code())
                .isEqualTo("watermark-missing");
    }

    @Test
    void shadowFallsBelowTheSubject() {
        VipsImage onWhite = made(disc(400, 300), png(new Cutout(Colour.WHITE, null, false, 0, 0.8)));

        double below = onWhite.pixel(200, 252)[0];
        assertThat(below).isBetween(60.0, 235.0);
        assertThat(onWhite.pixel(200, 45)[0]).isGreaterThan(below);
        assertThat(onWhite.pixel(10, 10)).containsExactly(255, 255, 255);
        assertThat(onWhite.pixel(200, 150)).containsExactly(SUBJECT);

        VipsImage seeThrough = made(disc(400, 300), png(new Cutout(null, null, false, 0, 0.8)));
        double[] shadow = seeThrough.pixel(200, 254);
        assertThat(shadow[3]).isBetween(20.0, 230.0);
        assertThat(shadow[0]).isLessThan(60);
    }

    @Test
    void whatIsTransparentStaysSo() {
        VipsImage opaque = picture(400, 300).addAlpha();
        VipsImage hole = TestPictures.plain(scope, 40, 40, 170, 30, 40, 0);
        opaque.insert(hole, 180, 130).save("pngsave", pictures.file("hole.png")).run();

        VipsImage cut = made(pictures.file("hole.png"), BuiltInPresets.CUTOUT);

        assertThat(cut.pixel(200, 150)[3]).isZero();
        assertThat(cut.pixel(160, 110)[3]).isEqualTo(255);
        assertThat(cut.pixel(5, 5)[3]).isZero();
    }

    /** A white thing on nothing is lost where what is transparent is taken for white. */
    @Test
    void whatIsCutOutAlreadyKeepsItsOwnAlpha() {
        Path white = cutOutBefore(255, 255, 255);

        Rendered rendered = rendered(white, BuiltInPresets.CUTOUT);
        VipsImage cut = load(rendered.target(), rendered.format());
        assertThat(remover.calls()).isZero();
        assertThat(sureness(rendered).confidence()).isEqualTo(1.0);
        assertThat(sureness(rendered).notice()).isNull();
        assertThat(cut.pixel(200, 150)).containsExactly(255, 255, 255, 255);
        assertThat(cut.pixel(5, 5)[3]).isZero();
        assertThat(difference(
                        cut.extractBand(3, 1), load(white, ImageFormat.PNG).extractBand(3, 1)))
                .isZero();
    }

    @Test
    void whatIsCutOutAlreadyIsTrimmedAndLaidOnAColour() {
        VipsImage cut = made(cutOutBefore(250, 250, 250), png(new Cutout(new Colour(0, 60, 0, 255), null, true, 0, 0)));

        assertThat((double) cut.width()).isCloseTo(200, within(4.0));
        assertThat((double) cut.height()).isCloseTo(200, within(4.0));
        assertThat(cut.pixel(100, 100)).containsExactly(250, 250, 250);
        assertThat(cut.pixel(1, 1)).containsExactly(0, 60, 0);

        VipsImage shadowed = made(cutOutBefore(250, 250, 250), png(new Cutout(Colour.WHITE, null, false, 0, 0.8)));
        assertThat(shadowed.pixel(200, 252)[0]).isBetween(60.0, 235.0);
    }

    @Test
    void aWhollyTransparentPictureHasNoSubject() {
        TestPictures.plain(scope, 80, 60, 200, 10, 20, 0)
                .save("pngsave", pictures.file("nothing.png"))
                .run();
        assertThat(notice(rendered(pictures.file("nothing.png"), BuiltInPresets.CUTOUT))
                        .code())
                .isEqualTo("cutout-subject-missing");
    }

    /** A disc of one colour, and nothing around it. */
    private Path cutOutBefore(int red, int green, int blue) {
        ScenePictures.Scene scene = ScenePictures.disc(400, 300);
        byte[] alpha = new byte[scene.alpha().length];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) Math.round(scene.alpha()[i] * 255);
        }
        Path file = pictures.file("cut-before.png");
        TestPictures.plain(scope, 400, 300, red, green, blue)
                .bandjoin(scope.fromPixels(alpha, 400, 300, 1, "b-w"))
                .withInterpretation("srgb")
                .save("pngsave", file)
                .run();
        return file;
    }

    @Test
    void pictureWithoutSubjectStaysWhole() {
        TestPictures.plain(scope, 80, 60, 200, 210, 220)
                .save("pngsave", pictures.file("flat.png"))
                .run();

        Rendered rendered = rendered(pictures.file("flat.png"), BuiltInPresets.CUTOUT_WHITE);

        assertThat(rendered.size()).isEqualTo(new PixelSize(80, 60));
        assertThat(notice(rendered).code()).isEqualTo("cutout-subject-missing");
        assertThat(load(rendered.target(), rendered.format()).pixel(40, 30))
                .usingComparatorWithPrecision(3.0)
                .containsExactly(200, 210, 220);
    }

    @Test
    void subjectThatFillsTheFrameStaysWhole() {
        VipsImage corner = TestPictures.plain(scope, 2, 2, 255, 255, 255);
        TestPictures.plain(scope, 200, 150, 20, 60, 20)
                .insert(corner, 0, 0)
                .save("pngsave", pictures.file("full.png"))
                .run();

        Rendered rendered = rendered(pictures.file("full.png"), BuiltInPresets.CUTOUT);

        assertThat(rendered.size()).isEqualTo(new PixelSize(200, 150));
        assertThat(notice(rendered).code()).isEqualTo("cutout-subject-fills-frame");
        assertThat(load(rendered.target(), rendered.format()).hasAlpha()).isFalse();
    }

    @Test
    void saysHowSureItIs() {
        Sureness sure = sureness(rendered(disc(200, 150), BuiltInPresets.CUTOUT));
        assertThat(sure.confidence()).isEqualTo(0.9);
        assertThat(sure.notice()).isNull();

        use(new CornerColourRemover(256, 0.3), 0);
        Rendered unsure = rendered(disc(200, 150), BuiltInPresets.CUTOUT);
        assertThat(notice(unsure).code()).isEqualTo("cutout-unsure");
        assertThat(load(unsure.target(), ImageFormat.PNG).pixel(3, 3)[3]).isZero();

        assertThat(rendered(disc(200, 150), BuiltInPresets.WEB).sureness()).isNull();
    }

    @Test
    void anotherColourIsFree() {
        Path source = disc(300, 200);

        render(source, png(Cutout.on(Colour.WHITE)));
        render(source, png(Cutout.on(Colour.BLACK)));
        use(remover, 1_000_000);
        render(source, png(new Cutout(null, null, true, 0, 0.5)));

        assertThat(remover.calls()).isEqualTo(1);
    }

    @Test
    void worksBetweenOtherSteps() {
        VipsImage cut = made(
                disc(800, 600),
                png(Resize.inside(400, 400), Cutout.transparent(), new Flip(), Resize.inside(100, 100)));

        assertThat(new PixelSize(cut.width(), cut.height())).isEqualTo(new PixelSize(100, 75));
        assertThat(cut.pixel(50, 37)).containsExactly(170, 30, 40, 255);
        assertThat(cut.pixel(2, 2)[3]).isZero();
    }

    @Test
    void takesTheFirstFrameOfAnAnimation() {
        Path source = pictures.animation("a.gif", "gifsave", 60, 40);

        Rendered rendered = rendered(source, preset(animated(OutputFormat.of(ImageFormat.WEBP)), Cutout.transparent()));

        assertThat(rendered.frames()).isEqualTo(1);
        assertThat(rendered.size()).isEqualTo(new PixelSize(60, 40));
    }

    @Test
    void cutsGreyPicturesAndOnesOfAnyShape() {
        picture(200, 150)
                .colourspace("b-w")
                .save("jpegsave", pictures.file("grey.jpg"))
                .run();
        assertThat(made(pictures.file("grey.jpg"), BuiltInPresets.CUTOUT).pixel(100, 75)[3])
                .isEqualTo(255);
        for (int[] size : new int[][] {{1, 1}, {1, 90}, {600, 2}, {1500, 40}}) {
            VipsImage cut = made(disc(size[0], size[1]), BuiltInPresets.CUTOUT);
            assertThat(cut.width()).isEqualTo(size[0]);
            assertThat(cut.height()).isEqualTo(size[1]);
        }
    }

    private void use(CornerColourRemover other, long maxBytes) {
        remover = other;
        rendering = LibvipsRendering.open(
                RenderSettings.defaults(),
                new SubjectFinder(() -> other, folder.resolve("masks"), maxBytes, 0.5, Clock.systemUTC()));
    }

    private Path disc(int width, int height) {
        Path file = pictures.file("disc-" + width + "x" + height + ".png");
        picture(width, height).save("pngsave", file).run();
        return file;
    }

    private VipsImage picture(int width, int height) {
        byte[] rgb = ScenePictures.disc(width, height).picture().rgb();
        return scope.fromPixels(rgb, width, height, 3, "srgb").extractArea(new VipsBox(0, 0, width, height));
    }

    private Rendered rendered(Path source, Preset preset) {
        return (Rendered)
                render(source, RenderLimits.DEFAULT, preset).outcomes().getFirst();
    }

    private static Sureness sureness(Rendered rendered) {
        return Objects.requireNonNull(rendered.sureness());
    }

    private static Notice notice(Rendered rendered) {
        return Objects.requireNonNull(sureness(rendered).notice());
    }
}
