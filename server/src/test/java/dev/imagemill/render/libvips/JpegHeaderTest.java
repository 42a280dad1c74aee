package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.vips.VipsException;
import dev.imagemill.vips.VipsOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read here is what libvips reads, or nothing. */
class JpegHeaderTest extends RenderingTest {

    private static final int FIRST = 64 * 1024;

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void readsTheOrientation(Orientation orientation) throws IOException {
        Path picture = pictures.oriented("turned.jpg", orientation);

        assertThat(read(picture)).contains(byLibvips(picture));
        assertThat(read(picture).map(ImageInfo::orientation)).contains(orientation);
    }

    @Test
    void readsProgressiveGreyAndProfiled() throws IOException {
        Path progressive = saved("progressive.jpg", save -> save.with("interlace", true));
        Path profiled = saved("profiled.jpg", save -> save.with("profile", "srgb"));
        Path grey = file("grey.jpg");
        TestPictures.plain(scope, 40, 30, 90).save("jpegsave", grey).run();

        assertThat(read(progressive)).contains(byLibvips(progressive));
        assertThat(read(profiled)).contains(byLibvips(profiled));
        assertThat(read(profiled).map(ImageInfo::iccProfile)).contains(true);
        assertThat(read(grey)).contains(byLibvips(grey));
    }

    @Test
    void leavesWhatIsNotPlainToLibvips() throws IOException {
        Path cmyk = file("cmyk.jpg");
        TestPictures.plain(scope, 40, 30, 90, 80, 70, 60)
                .withInterpretation("cmyk")
                .save("jpegsave", cmyk)
                .run();
        byte[] whole = Files.readAllBytes(pictures.jpeg("whole.jpg", 60, 40));

        assertThat(read(cmyk)).isEmpty();
        assertThat(JpegHeader.read(Arrays.copyOf(whole, 100))).isEmpty();
        assertThat(JpegHeader.read(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .isEmpty();
    }

    /** Bytes of the header changed at random: what both read is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithLibvipsOnDamagedHeaders(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] sound = Files.readAllBytes(pictures.oriented("sound.jpg", Orientation.ROTATE_90));
        int header = 600;
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = sound.clone();
            for (int k = random.nextInt(3); k >= 0; k--) {
                damaged[2 + random.nextInt(header)] = (byte) random.nextInt(256);
            }
            Path picture = Files.write(file("damaged.jpg"), damaged);
            Optional<ImageInfo> read = read(picture);
            if (read.isPresent() && opens(picture)) {
                assertThat(read).as("seed %d, damage %d", seed, i).contains(byLibvips(picture));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private Path saved(String name, UnaryOperator<VipsOperation> how) {
        how.apply(TestPictures.photo(scope, 80, 50).save("jpegsave", file(name)))
                .run();
        return file(name);
    }

    private Path file(String name) {
        return pictures.file(name);
    }

    private static Optional<ImageInfo> read(Path picture) throws IOException {
        return JpegHeader.read(Arrays.copyOf(Files.readAllBytes(picture), FIRST));
    }

    private boolean opens(Path picture) {
        try {
            SourceFile.inFile(picture, ImageFormat.JPEG).header(scope);
            return true;
        } catch (VipsException _) {
            return false;
        }
    }

    private ImageInfo byLibvips(Path picture) {
        return SourceReader.info(scope, SourceFile.inFile(picture, ImageFormat.JPEG), RenderLimits.DEFAULT);
    }
}
