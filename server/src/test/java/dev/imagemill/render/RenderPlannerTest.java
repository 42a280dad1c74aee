package dev.imagemill.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Blur;
import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.CropBox;
import dev.imagemill.transform.CropRatio;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.Fit;
import dev.imagemill.transform.Gravity;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import dev.imagemill.transform.RandomPresets;
import dev.imagemill.transform.Ratio;
import dev.imagemill.transform.Resize;
import dev.imagemill.transform.Rotate;
import dev.imagemill.transform.Trim;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderPlannerTest {

    private static final RenderPlanner PLANNER = new RenderPlanner();

    @Test
    void fiveRenditionsAreAChainFromOneDecode() {
        RenderPlan plan = plan(jpeg(4000, 3000), inside(100), inside(1600), inside(400), inside(800), inside(200));
        assertThat(plan.bases())
                .containsExactly(
                        new PlannedDecoding(0, 0.5, new PixelSize(2000, 1500), 1, false),
                        new PlannedLevel(1, 0, new PixelSize(1600, 1200)),
                        new PlannedLevel(2, 1, new PixelSize(800, 600)),
                        new PlannedLevel(3, 2, new PixelSize(400, 300)),
                        new PlannedLevel(4, 3, new PixelSize(200, 150)));
        assertThat(plan.renditions()).extracting(PlannedRendition::base).containsExactly(4, 1, 3, 2, 4);
        assertThat(plan.renditions()).extracting(PlannedRendition::position).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whatIsNearlyAsLargeIsNotMadeFromIt() {
        RenderPlan plan = plan(jpeg(4000, 3000), inside(800), inside(720), inside(600), inside(533));
        assertThat(plan.bases())
                .containsExactly(
                        new PlannedDecoding(0, 0.25, new PixelSize(1000, 750), 1, true),
                        new PlannedLevel(1, 0, new PixelSize(800, 600)));
        assertThat(plan.renditions()).extracting(PlannedRendition::base).containsExactly(1, 0, 0, 1);
    }

    @Test
    void equalSizesShareALevel() {
        Preset webp =
                new Preset(new PresetName("w"), List.of(Resize.inside(300, 300)), new Output(OutputFormat.WEBP, null));
        RenderPlan plan = plan(jpeg(4000, 3000), inside(300), webp);
        assertThat(plan.bases())
                .containsExactly(
                        new PlannedDecoding(0, 0.125, new PixelSize(500, 375), 1, false),
                        new PlannedLevel(1, 0, new PixelSize(300, 225)));
        assertThat(plan.renditions()).extracting(PlannedRendition::base).containsExactly(1, 1);
    }

    @Test
    void oneRenditionIsStreamedFromAShrunkenDecode() {
        RenderPlan plan = plan(jpeg(2725, 2225), inside(720));
        assertThat(plan.bases()).containsExactly(new PlannedDecoding(0, 0.5, new PixelSize(1363, 1113), 1, false));
        assertThat(plan.renditions().getFirst().size()).isEqualTo(new PixelSize(720, 588));
    }

    @Test
    void onlyDecodersThatCanShrinkDoSo() {
        assertThat(scale(ImageFormat.JPEG, inside(300))).isEqualTo(0.125);
        assertThat(scale(ImageFormat.WEBP, inside(300))).isEqualTo(0.125);
        assertThat(scale(ImageFormat.PNG, inside(300))).isEqualTo(1);
        assertThat(scale(ImageFormat.SVG, inside(300))).isEqualTo(0.075);
        assertThat(scale(ImageFormat.JPEG, inside(500))).isEqualTo(0.125);
        assertThat(scale(ImageFormat.JPEG, inside(501))).isEqualTo(0.25);
    }

    @Test
    void cutsCountForTheShrink() {
        Preset square = preset(new CropRatio(new Ratio(1, 1), Gravity.CENTRE), Resize.inside(300, 300));
        assertThat(scale(ImageFormat.JPEG, square)).isEqualTo(0.125);
        Preset detail = preset(new CropBox(1000, 1000, 600, 600), Resize.inside(300, 300));
        assertThat(scale(ImageFormat.JPEG, detail)).isEqualTo(0.5);
    }

    @Test
    void whatWorksInSourcePixelsGetsThemAll() {
        assertThat(scale(ImageFormat.JPEG, preset(new Blur(3), Resize.inside(300, 300))))
                .isEqualTo(1);
        assertThat(scale(ImageFormat.JPEG, preset(new Trim(10, null), Resize.inside(300, 300))))
                .isEqualTo(1);
        assertThat(scale(ImageFormat.JPEG, preset())).isEqualTo(1);
    }

    /** What a trim leaves is not known; enlarged, it may be as large as pictures may get. */
    @Test
    void memoryIsCountedForWhateverATrimLeaves() {
        ImageInfo strip = info(ImageFormat.PNG, 3000, 11, Orientation.NORMAL, 1);
        long most = RenderLimits.DEFAULT.maxPixels();
        Resize wide = new Resize(2000, null, Fit.INSIDE, true, Gravity.CENTRE, Colour.TRANSPARENT);
        assertThat(plan(strip, preset(wide)).memoryBytes()).isLessThan(most);
        assertThat(plan(strip, preset(new Trim(10, null), wide)).memoryBytes()).isGreaterThan(most * 6);
        assertThat(plan(strip, preset(new Cutout(null, null, true, 0, 0), wide)).memoryBytes())
                .isGreaterThan(most * 6);
        long boxed = plan(
                        strip,
                        preset(new Trim(10, null), Resize.fill(2000, 2000).withEnlarge(true)))
                .memoryBytes();
        assertThat(boxed).isBetween(4_000_000L * 6, most);
        assertThat(plan(strip, preset(new Trim(10, null), Resize.inside(2000, 2000)))
                        .memoryBytes())
                .isLessThan(most);
    }

    @Test
    void memoryIsCountedForAWantedLength() {
        Output output = new Output(ImageFormat.JPEG, 80);
        Output bounded = new Output(
                OutputFormat.JPEG, 80, false, false, null, 100_000_000, Colour.WHITE, MetadataPolicy.STRIP, false);
        ImageInfo photo = jpeg(5000, 4000);
        PresetName name = new PresetName("any");
        long without = plan(photo, new Preset(name, List.of(), output)).memoryBytes();
        assertThat(plan(photo, new Preset(name, List.of(), bounded)).memoryBytes())
                .isGreaterThanOrEqualTo(without + 2 * 80_000_000L);
    }

    /** Much more than is kept may be scaled. */
    @Test
    void whatIsCutFromTooLargeAPictureIsRefused() {
        Resize strip = Resize.cover(16384, 100, Gravity.ATTENTION).withEnlarge(true);
        assertThat(plan(jpeg(1000, 1000), preset(strip)).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.fault().code()).isEqualTo("rendition-too-large");
                    assertThat(refused.fault().detail()).contains("operations[0]", "16384×16384");
                });
    }

    /** The frame in which one pixel would be 5000 wide is beyond any int. */
    @Test
    void aTinyPartMayBeEnlarged() {
        ImageInfo tower = info(ImageFormat.PNG, 10, 500_000, Orientation.NORMAL, 1);
        Preset part = preset(new CropBox(0, 0, 1, 1), Resize.inside(5000, 5000).withEnlarge(true));
        RenderPlan plan = plan(tower, part);
        assertThat(plan.refused()).isEmpty();
        assertThat(decoding(plan).size()).isEqualTo(new PixelSize(10, 500_000));
        assertThat(plan.renditions().getFirst().size()).isEqualTo(new PixelSize(5000, 5000));
    }

    @Test
    void aTurnedPictureIsScaledBeforeItIsTurned() {
        ImageInfo turned = info(ImageFormat.JPEG, 4000, 3000, Orientation.ROTATE_90, 1);
        RenderPlan plan = plan(turned, inside(1600));
        assertThat(plan.bases())
                .containsExactly(
                        new PlannedDecoding(0, 0.5, new PixelSize(2000, 1500), 1, false),
                        new PlannedLevel(1, 0, new PixelSize(1200, 1600)));
        assertThat(plan.renditions().getFirst().size()).isEqualTo(new PixelSize(1200, 1600));
    }

    @Test
    void aTurnedPictureOfFullSizeIsHeld() {
        ImageInfo turned = info(ImageFormat.JPEG, 4000, 3000, Orientation.ROTATE_90, 1);
        assertThat(decoding(plan(turned, BuiltInPresets.COMPRESSED)).held()).isTrue();
        assertThat(decoding(plan(jpeg(4000, 3000), BuiltInPresets.COMPRESSED)).held())
                .isFalse();
        assertThat(decoding(plan(jpeg(4000, 3000), preset(Rotate.by(90)))).held())
                .isTrue();
    }

    @Test
    void theUsualOnesShareAHeldDecodeUntilItIsTooLarge() {
        Preset[] all = {BuiltInPresets.THUMBNAIL, BuiltInPresets.COMPRESSED, BuiltInPresets.WEB};
        assertThat(plan(jpeg(6000, 4000), all).bases())
                .startsWith(new PlannedDecoding(0, 1, new PixelSize(6000, 4000), 1, true))
                .hasSize(2);
        assertThat(plan(jpeg(8000, 6000), all).bases())
                .containsExactly(
                        new PlannedDecoding(0, 1, new PixelSize(8000, 6000), 1, false),
                        new PlannedDecoding(1, 0.25, new PixelSize(2000, 1500), 1, false),
                        new PlannedLevel(2, 1, new PixelSize(1600, 1200)));
    }

    @Test
    void aCutoutNeedsTheWholePictureInMemory() {
        RenderPlan plan = plan(jpeg(8000, 6000), BuiltInPresets.CUTOUT);
        assertThat(plan.bases()).containsExactly(new PlannedDecoding(0, 1, new PixelSize(8000, 6000), 1, true));
        long area = 8000L * 6000;
        assertThat(plan.memoryBytes()).isBetween(area * (3 + 3 + 5), area * 20);
        assertThat(plan(jpeg(8000, 6000), preset(Resize.inside(1000, 1000), Cutout.transparent()))
                        .memoryBytes())
                .isLessThan(plan.memoryBytes() / 2);
    }

    @Test
    void aCutoutTakesOneFrame() {
        RenderPlan plan = plan(info(ImageFormat.GIF, 400, 300, Orientation.NORMAL, 12), animated(Cutout.transparent()));
        assertThat(plan.renditions()).extracting(PlannedRendition::frames).containsExactly(1);
    }

    @Test
    void animationsAreDecodedForThemselves() {
        Preset moving = animated(Resize.inside(100, 100));
        RenderPlan plan = plan(info(ImageFormat.GIF, 400, 300, Orientation.NORMAL, 12), moving, inside(100));
        assertThat(plan.bases())
                .containsExactly(
                        new PlannedDecoding(0, 1, new PixelSize(400, 300), 12, true),
                        new PlannedDecoding(1, 1, new PixelSize(400, 300), 1, false));
        assertThat(plan.renditions()).extracting(PlannedRendition::frames).containsExactly(12, 1);
    }

    @Test
    void theBoundOfAllFramesHoldsForWhatWasLetIn() {
        ImageInfo huge = info(ImageFormat.GIF, 7000, 7000, Orientation.NORMAL, 200);
        RenderLimits limits = RenderLimits.DEFAULT.widenedFor(huge);
        RenderPlan plan = PLANNER.plan(huge, List.of(animated(Resize.inside(100, 100)), inside(100)), limits);

        assertThat(plan.refused()).extracting(RefusedRendition::position).containsExactly(0);
        assertThat(plan.refused().getFirst().fault().code()).isEqualTo("rendition-too-large");
        assertThat(plan.renditions()).extracting(PlannedRendition::position).containsExactly(1);
        assertThat(plan.memoryBytes()).isLessThan(1_000_000_000);
    }

    @Test
    void whatNeedsTooMuchMemoryIsRefusedAndLeavesTheOthers() {
        ImageInfo animation = info(ImageFormat.WEBP, 1000, 1000, Orientation.NORMAL, 200);
        RenderPlanner planner = new RenderPlanner(RenderPlanner.DEFAULT_MAX_HELD_BYTES, 2_000_000_000L);
        List<Preset> presets = List.of(inside(100), animated(Resize.inside(1000, 1000)), animated(new Blur(2)));
        RenderPlan plan = planner.plan(animation, presets, RenderLimits.DEFAULT);

        assertThat(plan.refused()).extracting(RefusedRendition::position).containsExactly(1, 2);
        assertThat(plan.refused().getFirst().fault().code()).isEqualTo("rendition-too-large");
        assertThat(plan.refused().getFirst().fault().detail()).contains("imagemill.render.memory");
        assertThat(plan.renditions()).extracting(PlannedRendition::position).containsExactly(0);
        assertThat(plan.memoryBytes()).isLessThan(100_000_000);
        assertThat(PLANNER.plan(animation, presets, RenderLimits.DEFAULT).refused())
                .isEmpty();
    }

    @Test
    void animationsAreNotHeldBesideEachOther() {
        ImageInfo animation = info(ImageFormat.GIF, 1000, 1000, Orientation.NORMAL, 50);
        long one = PLANNER.plan(animation, List.of(animated(Resize.inside(300, 300))), RenderLimits.DEFAULT)
                .memoryBytes();
        long two = PLANNER.plan(
                        animation,
                        List.of(animated(Resize.inside(300, 300)), animated(Resize.inside(200, 200))),
                        RenderLimits.DEFAULT)
                .memoryBytes();
        assertThat(two).isEqualTo(one);
    }

    /** At the least budget that is chosen by itself. */
    @Test
    void everyStillPictureOfTheUsualBoundIsMade() {
        RenderPlanner planner = new RenderPlanner(RenderPlanner.DEFAULT_MAX_HELD_BYTES, 4L * 512 * 1024 * 1024);
        for (ImageFormat format : ImageFormat.values()) {
            ImageInfo large =
                    new ImageInfo(format, new PixelSize(7000, 7000), Orientation.ROTATE_90, 1, true, 16, 4, true);
            for (OutputFormat output : List.of(OutputFormat.JPEG, OutputFormat.PNG, OutputFormat.WEBP)) {
                Preset preset = new Preset(
                        new PresetName("large"), List.of(new Blur(1), Cutout.transparent()), new Output(output, null));
                assertThat(planner.plan(large, List.of(preset), RenderLimits.DEFAULT)
                                .refused())
                        .as("%s to %s", format, output)
                        .isEmpty();
            }
        }
    }

    @Test
    void oneThatCannotBeMadeLeavesTheOthers() {
        Preset outside = preset(new CropBox(5000, 0, 10, 10));
        Preset tooWide = new Preset(
                new PresetName("wide"),
                List.of(Resize.fill(16_384, 10).withEnlarge(true)),
                new Output(ImageFormat.WEBP, 80));
        RenderPlan plan = plan(jpeg(4000, 3000), outside, inside(100), tooWide);
        assertThat(plan.renditions()).extracting(PlannedRendition::position).containsExactly(1);
        assertThat(plan.refused())
                .extracting(refused -> refused.fault().code())
                .containsExactly("crop-outside-image", "rendition-too-large");
        assertThat(plan.refused().getLast().fault().detail())
                .contains("16384×10")
                .contains("16383")
                .contains("WEBP");
    }

    @Test
    void memoryGrowsWithWhatIsHeld() {
        long streamed = plan(jpeg(4000, 3000), inside(720)).memoryBytes();
        long held = plan(jpeg(4000, 3000), BuiltInPresets.all().toArray(Preset[]::new))
                .memoryBytes();
        assertThat(held - streamed).isGreaterThan(4000L * 3000 * 3);
        assertThat(streamed).isLessThan(64L * 1024 * 1024);
    }

    /** Follows each plan as the renderer does, on sizes alone. */
    @Test
    void plansFitForAnySizeAndPreset() {
        RandomPresets random = new RandomPresets(21);
        Random choice = new Random(22);
        RenderLimits limits = new RenderLimits(50_000_000, 200, 400_000_000, Duration.ofSeconds(60));
        int made = 0;
        for (int i = 0; i < 4_000; i++) {
            PixelSize size = random.size(6000);
            ImageInfo info = info(
                    pick(choice, ImageFormat.values()),
                    size.width(),
                    size.height(),
                    pick(choice, Orientation.values()),
                    choice.nextInt(4) == 0 ? 5 : 1);
            List<Preset> presets = IntStream.range(0, 1 + choice.nextInt(5))
                    .mapToObj(n -> random.preset(4))
                    .toList();
            RenderPlan plan = PLANNER.plan(info, presets, limits);
            assertThat(plan.renditions().size() + plan.refused().size()).isEqualTo(presets.size());
            plan.renditions().forEach(rendition -> assertAgrees(plan, rendition));
            plan.bases().forEach(base -> assertSound(plan, base));
            made += plan.renditions().size();
        }
        assertThat(made).isGreaterThan(8_000);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static void assertAgrees(RenderPlan plan, PlannedRendition rendition) {
        PixelSize size = plan.source().size();
        for (Operation operation : rendition.preset().operations()) {
            size = operation.resultingSize(size);
        }
        assertThat(rendition.size()).isEqualTo(size);
        assertThat(rendition.base()).isBetween(0, plan.bases().size() - 1);
        Demand demand = DemandReader.read(
                rendition.position(),
                rendition.preset(),
                plan.source(),
                new SizeCheck(new RenderLimits(Long.MAX_VALUE, 999, Long.MAX_VALUE, Duration.ZERO)));
        PlannedBase base = plan.bases().get(rendition.base());
        PixelSize available = sizeOf(plan, base);
        assertThat(available.width()).isGreaterThanOrEqualTo(demand.frame().width());
        assertThat(available.height()).isGreaterThanOrEqualTo(demand.frame().height());
        if (base instanceof PlannedDecoding decoding && !decoding.held()) {
            assertThat(demand.anyOrder()).isFalse();
            assertThat(plan.dependants(base)).isEqualTo(1);
        }
        if (base instanceof PlannedDecoding decoding) {
            assertThat(decoding.frames()).isEqualTo(rendition.frames());
        }
    }

    private static void assertSound(RenderPlan plan, PlannedBase base) {
        assertThat(plan.bases().get(base.index())).isSameAs(base);
        assertThat(plan.dependants(base)).isPositive();
        if (base instanceof PlannedLevel level) {
            assertThat(level.parent()).isLessThan(level.index());
            PixelSize parent = sizeOf(plan, plan.bases().get(level.parent()));
            assertThat(parent.width()).isGreaterThanOrEqualTo(level.size().width());
            assertThat(parent.height()).isGreaterThanOrEqualTo(level.size().height());
        }
    }

    private static PixelSize sizeOf(RenderPlan plan, PlannedBase base) {
        return switch (base) {
            case PlannedLevel level -> level.size();
            case PlannedDecoding decoding ->
                plan.source().orientation().swapsAxes() ? decoding.size().transposed() : decoding.size();
        };
    }

    private static double scale(ImageFormat format, Preset preset) {
        return decoding(plan(info(format, 4000, 3000, Orientation.NORMAL, 1), preset))
                .scale();
    }

    private static PlannedDecoding decoding(RenderPlan plan) {
        return (PlannedDecoding) plan.bases().getFirst();
    }

    private static RenderPlan plan(ImageInfo info, Preset... presets) {
        try {
            return PLANNER.plan(info, List.of(presets), RenderLimits.DEFAULT);
        } catch (FaultException e) {
            throw new AssertionError("planning reports faults per rendition", e);
        }
    }

    private static Preset inside(int side) {
        return new Preset(
                new PresetName("inside-" + side), List.of(Resize.inside(side, side)), new Output(ImageFormat.JPEG, 80));
    }

    private static Preset preset(Operation... operations) {
        return new Preset(new PresetName("any"), List.of(operations), new Output(ImageFormat.JPEG, 80));
    }

    private static Preset animated(Operation operation) {
        Output output =
                new Output(OutputFormat.WEBP, null, false, false, null, null, Colour.WHITE, MetadataPolicy.STRIP, true);
        return new Preset(new PresetName("moving"), List.of(operation), output);
    }

    private static ImageInfo jpeg(int width, int height) {
        return info(ImageFormat.JPEG, width, height, Orientation.NORMAL, 1);
    }

    private static ImageInfo info(ImageFormat format, int width, int height, Orientation orientation, int frames) {
        return new ImageInfo(format, new PixelSize(width, height), orientation, frames, false, 8, 3, false);
    }
}
