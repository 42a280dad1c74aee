package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.transform.ImageMark;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.RandomPresets;
import dev.imagemill.transform.Watermark;
import dev.imagemill.vips.VipsImage;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a valid preset asks for is made in the size that it promised, or fails with a reason, from any source. */
class RandomPresetsRenderTest extends RenderingTest {

    private static final Set<String> REASONS = Set.of(
            "crop-outside-image",
            "rendition-too-large",
            "watermark-missing",
            "watermark-invalid",
            "size-target-unreachable");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everySizeIsAsPromised(long seed) {
        Random random = new Random(seed);
        RandomPresets presets = new RandomPresets(seed);
        int made = 0;
        for (int i = 0; i < 25; i++) {
            Path source = source(random, "s" + i);
            Preset[] asked = {small(presets, random), small(presets, random), small(presets, random)};
            RenderResult result = render(source, asked);
            for (int k = 0; k < asked.length; k++) {
                made += check(result, asked[k], k) ? 1 : 0;
            }
        }
        assertThat(made).isGreaterThan(25);
    }

    private boolean check(RenderResult result, Preset asked, int position) {
        return switch (result.outcomes().get(position)) {
            case RenditionOutcome.Failed failed -> {
                assertThat(REASONS)
                        .as("%s of %s", failed.fault(), asked)
                        .contains(failed.fault().code());
                yield false;
            }
            case RenditionOutcome.Rendered rendered -> {
                PixelSize promised = asked.resultingSize(result.source().size());
                boolean bound = asked.operations().stream().anyMatch(Operation::resultingSizeIsBound);
                assertThat(rendered.size().equals(promised) || bound)
                        .as("%s of %s by %s", rendered.size(), promised, asked)
                        .isTrue();
                VipsImage image = load(rendered.target(), rendered.format());
                assertThat(new PixelSize(image.width(), image.height() / rendered.frames()))
                        .isEqualTo(rendered.size());
                yield true;
            }
        };
    }

    /** Large results take long in AVIF, and marks that are no pictures are tested elsewhere. */
    private static Preset small(RandomPresets presets, Random random) {
        while (true) {
            Preset preset = presets.preset(4);
            boolean quick = isQuick(preset);
            boolean drawable = preset.operations().stream()
                    .noneMatch(step -> step instanceof Watermark mark && mark.mark() instanceof ImageMark);
            if (quick && drawable && random.nextInt(4) > 0) {
                return preset;
            }
        }
    }

    private static boolean isQuick(Preset preset) {
        try {
            return preset.resultingSize(new PixelSize(300, 300)).area() < 150_000;
        } catch (FaultException e) {
            return true; // a box beside the picture is refused, which is quick, too
        }
    }

    private Path source(Random random, String name) {
        int width = random.nextInt(1, 400);
        int height = random.nextInt(1, 400);
        return switch (random.nextInt(6)) {
            case 0 -> pictures.png(name, width, height);
            case 1 -> pictures.halfTransparent(name, width + 1, height);
            case 2 -> pictures.animation(name, "webpsave", width, height);
            case 3 -> pictures.animation(name, "gifsave", width, height);
            case 4 -> pictures.oriented(name, Orientation.ofExif(random.nextInt(1, 9)));
            default -> pictures.jpeg(name, width, height);
        };
    }
}
