package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.PictureTexts;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.OutputFormat;
import dev.imagemill.transform.Resize;
import dev.imagemill.vips.VipsImage;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours look the same whatever is stripped. */
class ColourRenderTest extends RenderingTest {

    @Test
    void wideGamutLooksTheSameWithoutItsProfile() {
        VipsImage original = TestPictures.photo(scope, 200, 150).copyMemory();
        VipsImage wide = wide(original);
        assertThat(wide.iccProfile()).isPresent();
        wide.save("pngsave", pictures.file("p3.png")).keep("icc").run();
        assertThat(difference(wide, original)).as("the numbers differ before").isGreaterThan(4);

        VipsImage made = made(pictures.file("p3.png"), png());
        assertThat(made.iccProfile()).isEmpty();
        assertThat(difference(made, original)).isLessThan(1.5);
        VipsImage small = made(pictures.file("p3.png"), png(Resize.inside(100, 100)));
        assertThat(difference(small, original.resize(0.5, 0.5))).isLessThan(1.5);
    }

    @Test
    void wideGamutStaysWideWhenMetadataAreKept() {
        VipsImage wide = wide(TestPictures.photo(scope, 200, 150)).copyMemory();
        wide.save("pngsave", pictures.file("p3.png")).keep("icc").run();
        VipsImage made = made(pictures.file("p3.png"), preset(keeping(OutputFormat.PNG)));
        assertThat(made.iccProfile().orElseThrow()).isEqualTo(wide.iccProfile().orElseThrow());
        assertThat(difference(made, wide)).isZero();
    }

    @Test
    void anSrgbProfileIsDroppedWithoutTouchingPixels() {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        VipsImage original = TestPictures.photo(scope, 60, 40).copyMemory();
        original.edit(fields -> fields.set("icc-profile-data", srgb))
                .save("pngsave", pictures.file("srgb.png"))
                .keep("icc")
                .run();
        VipsImage made = made(pictures.file("srgb.png"), png());
        assertThat(made.iccProfile()).isEmpty();
        assertThat(difference(made, original)).isZero();
    }

    @Test
    void profilesAreToldApart() {
        VipsImage any = TestPictures.photo(scope, 8, 8);
        byte[] ours = any.op("icc_transform")
                .with("output_profile", "srgb")
                .with("input_profile", "srgb")
                .image()
                .iccProfile()
                .orElseThrow();
        byte[] java = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] p3 = wide(any).iccProfile().orElseThrow();
        byte[] cmyk = cmyk(any).iccProfile().orElseThrow();
        assertThat(IccProfile.isSrgb(ours)).isTrue();
        assertThat(IccProfile.isSrgb(java)).isTrue();
        assertThat(IccProfile.isSrgb(linear)).isFalse();
        assertThat(IccProfile.isSrgb(p3)).isFalse();
        assertThat(IccProfile.isSrgb(cmyk)).isFalse();
        assertThat(IccProfile.isSrgb(new byte[0])).isFalse();
        assertThat(IccProfile.isSrgb(Arrays.copyOf(java, 200))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cmykComesOutInItsColours(boolean profile) {
        VipsImage original = TestPictures.photo(scope, 160, 120).copyMemory();
        VipsImage cmyk = cmyk(original);
        assertThat(cmyk.bands()).isEqualTo(4);
        String[] keep = profile ? new String[] {"icc"} : new String[0];
        cmyk.save("jpegsave", pictures.file("cmyk.jpg"))
                .with("Q", 98)
                .keep(keep)
                .run();
        VipsImage proof = cmyk.copyMemory()
                .op("icc_transform")
                .with("output_profile", "srgb")
                .with("input_profile", "cmyk")
                .with("embedded", true)
                .with("intent", "perceptual")
                .image();
        for (OutputFormat format : new OutputFormat[] {OutputFormat.JPEG, OutputFormat.PNG, OutputFormat.WEBP}) {
            VipsImage made = made(pictures.file("cmyk.jpg"), preset(new Output(format, 98)));
            assertThat(made.bands()).isEqualTo(3);
            assertThat(difference(made, proof)).as("%s", format).isLessThan(9);
            VipsImage small = made(pictures.file("cmyk.jpg"), preset(new Output(format, 98), Resize.inside(40, 40)));
            assertThat(difference(small, proof.resize(0.25, 0.25)))
                    .as("%s", format)
                    .isLessThan(9);
        }
    }

    @Test
    void aBrokenProfileDoesNotStopThePicture() {
        VipsImage original = TestPictures.photo(scope, 60, 40).copyMemory();
        Path file = pictures.file("broken.jpg");
        original.edit(fields -> fields.set("icc-profile-data", new byte[300]))
                .save("jpegsave", file)
                .with("Q", 98)
                .keep("icc")
                .run();
        VipsImage made = made(file, preset(new Output(ImageFormat.PNG, 90)));
        assertThat(difference(made, original)).isLessThan(4);
    }

    @Test
    void aKeptProfileThatIsForOtherChannelsIsDropped() {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        VipsImage photo = TestPictures.photo(scope, 60, 40).copyMemory();
        assertThat(kept(photo, srgb)).isTrue();
        assertThat(kept(photo, grey)).isFalse();
        assertThat(kept(photo, new byte[40])).isFalse();
        assertThat(kept(photo.colourspace("b-w").addAlpha(), grey)).isTrue();
        assertThat(kept(photo.colourspace("b-w"), srgb)).isFalse();
    }

    private static boolean kept(VipsImage image, byte[] profile) {
        VipsImage tagged = image.edit(fields -> fields.set("icc-profile-data", profile));
        Picture picture = new Picture(List.of(tagged), new PixelSize(image.width(), image.height()), true, true);
        return MetadataStep.apply(picture, keeping(OutputFormat.PNG), ImageFormat.PNG, PictureTexts.NONE)
                .first()
                .iccProfile()
                .isPresent();
    }

    private static VipsImage wide(VipsImage image) {
        return image.op("icc_transform")
                .with("output_profile", "p3")
                .with("input_profile", "srgb")
                .image();
    }

    private static VipsImage cmyk(VipsImage image) {
        return image.op("icc_transform")
                .with("output_profile", "cmyk")
                .with("input_profile", "srgb")
                .image();
    }
}
