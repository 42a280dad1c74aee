package dev.imagemill.cutout.grabcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.BackgroundRemoverContract;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.cutout.ScenePictures;
import org.junit.jupiter.api.Test;

class GrabcutBackgroundRemoverTest extends BackgroundRemoverContract {

    @Override
    protected BackgroundRemover remover() {
        return new GrabcutBackgroundRemover(null);
    }

    @Test
    void isSureOfAPlainSubject() throws Exception {
        ScenePictures.Scene scene = ScenePictures.disc(640, 480);

        Mask mask = remover().mask(scene.picture());

        assertThat(scene.overlap(mask)).isGreaterThan(0.99);
        assertThat(mask.confidence()).isGreaterThan(0.8);
    }

    @Test
    void findsNothingInAFlatPicture() throws Exception {
        Mask mask = remover().mask(flat(640, 480));

        assertThat(mask.coverage()).isZero();
        assertThat(mask.confidence()).isZero();
    }

    @Test
    void softensTheEdgeWhereThePictureDoes() throws Exception {
        ScenePictures.Scene scene = ScenePictures.disc(640, 480);

        Mask mask = remover().mask(scene.picture());

        double off = 0;
        int edge = 0;
        for (int i = 0; i < scene.alpha().length; i++) {
            if (scene.alpha()[i] > 0.02 && scene.alpha()[i] < 0.98) {
                off += Math.abs(scene.alpha()[i] - Byte.toUnsignedInt(mask.alpha()[i]) / 255.0);
                edge++;
            }
        }
        assertThat(edge).isGreaterThan(500);
        assertThat(off / edge).isLessThan(0.15);
    }

    @Test
    void stopsWhenInterrupted() {
        RgbPicture picture = ScenePictures.disc(640, 480).picture();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> remover().mask(picture)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static RgbPicture flat(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        java.util.Arrays.fill(rgb, (byte) 180);
        return new RgbPicture(width, height, rgb);
    }
}
