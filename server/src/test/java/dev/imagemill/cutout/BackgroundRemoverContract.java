package dev.imagemill.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every way of finding a subject has to do. */
public abstract class BackgroundRemoverContract {

    private static final int CALLERS = 8;

    /** The method under test, ready to be called; closed by its test, where it has to be. */
    protected abstract BackgroundRemover remover() throws Exception;

    /** Whether it finds a plain disc on a plain background; a network of two layers need not. */
    protected boolean findsPlainSubjects() {
        return true;
    }

    /** Undoes what {@link #remover} has opened. */
    @AfterEach
    protected void close() throws Exception {}

    @Test
    void saysWhatItIsAndHowLargeItWantsPictures() throws Exception {
        BackgroundRemover remover = remover();

        assertThat(remover.version()).isNotBlank().isEqualTo(remover.version());
        assertThat(remover.longestSide()).isBetween(16, 4096);
    }

    @Test
    void givesAMaskOfThePicturesSize() throws Exception {
        BackgroundRemover remover = remover();

        for (int[] size : new int[][] {{64, 48}, {48, 64}, {33, 17}, {remover.longestSide(), 40}}) {
            Mask mask = remover.mask(ScenePictures.disc(size[0], size[1]).picture());

            assertThat(List.of(mask.width(), mask.height())).containsExactly(size[0], size[1]);
        }
    }

    @Test
    void findsAPlainSubjectOnAPlainBackground() throws Exception {
        assumeThat(findsPlainSubjects()).isTrue();
        ScenePictures.Scene scene = ScenePictures.disc(160, 120);

        Mask mask = remover().mask(scene.picture());

        assertThat(scene.overlap(mask)).isGreaterThan(0.9);
    }

    @Test
    void givesTheSameMaskForTheSamePixels() throws Exception {
        BackgroundRemover remover = remover();
        RgbPicture picture = ScenePictures.disc(120, 90).picture();

        Mask first = remover.mask(picture);
        Mask second = remover.mask(picture);

        assertThat(second.alpha()).isEqualTo(first.alpha());
        assertThat(second.confidence()).isEqualTo(first.confidence());
    }

    @Test
    void leavesThePictureAsItIs() throws Exception {
        RgbPicture picture = ScenePictures.disc(80, 60).picture();
        byte[] before = picture.rgb().clone();

        remover().mask(picture);

        assertThat(picture.rgb()).isEqualTo(before);
    }

    @Test
    void servesSeveralCallersAtOnce() throws Exception {
        BackgroundRemover remover = remover();
        List<RgbPicture> pictures = new ArrayList<>();
        List<byte[]> alone = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            pictures.add(ScenePictures.disc(60 + 8 * (i % 3), 50).picture());
            alone.add(remover.mask(pictures.get(i)).alpha());
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Mask>> masks = new ArrayList<>();
            for (RgbPicture picture : pictures) {
                masks.add(callers.submit(() -> remover.mask(picture)));
            }
            for (int i = 0; i < CALLERS; i++) {
                assertThat(masks.get(i).get().alpha()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void takesTheSmallestAndTheLongestPictures() throws Exception {
        BackgroundRemover remover = remover();
        int longest = remover.longestSide();

        for (int[] size : new int[][] {{1, 1}, {2, 2}, {longest, 1}, {1, longest}, {3, longest}}) {
            Mask mask = remover.mask(ScenePictures.disc(size[0], size[1]).picture());

            assertThat(List.of(mask.width(), mask.height())).containsExactly(size[0], size[1]);
        }
    }

    /** There is no subject, so it says that it is unsure, or gives nothing, or everything: whoever asked keeps the picture then. */
    @Test
    void isNotSureOfASubjectWhereThereIsNone() throws Exception {
        byte[] flat = new byte[96 * 64 * 3];
        Arrays.fill(flat, (byte) 200);

        Mask mask = remover().mask(new RgbPicture(96, 64, flat));

        assertThat(mask.confidence() < 0.5 || mask.coverage() < 0.005 || mask.coverage() > 0.97)
                .as("confidence %s, coverage %s", mask.confidence(), mask.coverage())
                .isTrue();
    }
}
