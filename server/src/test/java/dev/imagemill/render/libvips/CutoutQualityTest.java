package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.cutout.CornerColourRemover;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Colour;
import dev.imagemill.transform.Cutout;
import dev.imagemill.vips.VipsImage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How near cutouts come to the truth, on pictures of which that is known. */
class CutoutQualityTest extends RenderingTest {

    private static final int REMOVER_SIDE = 512;

    private final CornerColourRemover remover = new CornerColourRemover(REMOVER_SIDE, 0.9);

    @BeforeEach
    void withRemover() {
        rendering = TestPictures.rendering(remover);
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 1600, 3000})
    void noHaloIsLeftOnAnotherColour(int width) {
        HairyScene scene = HairyScene.of(width, width * 3 / 4, 7);
        Path source = file(scene);
        Colour magenta = new Colour(230, 0, 200, 255);

        double error = scene.errorOn(
                new int[] {230, 0, 200}, made(source, png(Cutout.on(magenta))).pixels());
        double rough = scene.errorOn(new int[] {230, 0, 200}, rough(scene, new int[] {230, 0, 200}));

        assertThat(error).isLessThan(rough / 2);
    }

    @Test
    void whatIsFarFromTheEdgeIsUntouched() {
        HairyScene scene = HairyScene.of(1600, 1200, 3);

        VipsImage cut = made(file(scene), png(Cutout.transparent()));

        assertThat(cut.pixel(800, 600))
                .containsExactly(
                        scene.subject()[(600 * 1600 + 800) * 3],
                        scene.subject()[(600 * 1600 + 800) * 3 + 1],
                        scene.subject()[(600 * 1600 + 800) * 3 + 2],
                        255);
        assertThat(cut.pixel(20, 20)[3]).isZero();
        assertThat(cut.pixel(1580, 1180)[3]).isZero();
    }

    private Path file(HairyScene scene) {
        Path source = pictures.file("scene.png");
        scene.picture(scope).save("pngsave", source).run();
        return source;
    }

    /** What the mask alone gives: scaled up, with the mixed colours as they are. */
    private byte[] rough(HairyScene scene, int[] colour) {
        VipsImage picture = scene.picture(scope);
        RgbPicture small = ReducedPicture.of(picture, ReducedPicture.size(picture, REMOVER_SIDE));
        Mask mask = ReducedPicture.scaled(scope, remover.mask(small), new PixelSize(scene.width(), scene.height()));
        byte[] composed = new byte[scene.mixed().length];
        for (int i = 0; i < composed.length; i++) {
            double alpha = Byte.toUnsignedInt(mask.alpha()[i / 3]) / 255.0;
            composed[i] = (byte) Math.round(alpha * Byte.toUnsignedInt(scene.mixed()[i]) + (1 - alpha) * colour[i % 3]);
        }
        return composed;
    }
}
