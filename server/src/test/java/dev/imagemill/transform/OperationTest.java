package dev.imagemill.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {

    private static final PixelSize PICTURE = new PixelSize(400, 300);

    @Test
    void cropsKnowTheirSize() {
        assertThat(new CropBox(350, 0, 100, 50).box(PICTURE)).isEqualTo(new PixelBox(350, 0, 50, 50));
        assertThat(new CropRatio(new Ratio(1, 1), Gravity.CENTRE).resultingSize(PICTURE))
                .isEqualTo(new PixelSize(300, 300));
        assertThat(new CropRatio(new Ratio(16, 9), Gravity.CENTRE).resultingSize(PICTURE))
                .isEqualTo(new PixelSize(400, 225));
        assertThat(new CropSize(1000, 100, Gravity.CENTRE).resultingSize(PICTURE))
                .isEqualTo(new PixelSize(400, 100));
    }

    @Test
    void aBoxBesideThePictureIsRefused() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> new CropBox(400, 0, 1, 1).resultingSize(PICTURE))
                .withMessageStartingWith("crop-outside-image: The box to cut out starts at 400,0");
    }

    @Test
    void turningKnowsItsSize() {
        assertThat(Rotate.by(90).resultingSize(PICTURE)).isEqualTo(new PixelSize(300, 400));
        assertThat(Rotate.by(180).resultingSize(PICTURE)).isEqualTo(PICTURE);
        assertThat(Rotate.by(45).resultingSize(new PixelSize(100, 100))).isEqualTo(new PixelSize(142, 142));
        assertThat(Rotate.by(30).resultingSize(PICTURE)).isEqualTo(new PixelSize(497, 460));
    }

    @Test
    void paddingKnowsItsSize() {
        assertThat(new PadSides(1, 2, 3, 4, Colour.WHITE).resultingSize(PICTURE))
                .isEqualTo(new PixelSize(406, 304));
        assertThat(new PadRatio(new Ratio(1, 1), Gravity.CENTRE, Colour.WHITE).resultingSize(PICTURE))
                .isEqualTo(new PixelSize(400, 400));
        assertThat(new PadSize(500, 10, Gravity.CENTRE, Colour.WHITE).resultingSize(PICTURE))
                .isEqualTo(new PixelSize(500, 300));
    }

    @Test
    void onlyTrimmingHasNoMoreThanABound() {
        assertThat(new Trim(10, null).resultingSizeIsBound()).isTrue();
        assertThat(new Flip().resultingSizeIsBound()).isFalse();
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatExceptionOfType(FaultException.class).isThrownBy(() -> new Blur(Double.NaN));
        assertThatExceptionOfType(FaultException.class).isThrownBy(() -> Rotate.by(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void sourceIsTheSourcesFormatWhereBrowsersShowIt(ImageFormat source) {
        ImageFormat resolved = new Output(OutputFormat.SOURCE, null).resolve(source);
        ImageFormat expected = switch (source) {
            case TIFF, HEIC -> ImageFormat.JPEG;
            case SVG -> ImageFormat.PNG;
            default -> source;
        };
        assertThat(resolved).isEqualTo(expected);
        if (source.writable()) {
            assertThat(new Output(OutputFormat.of(source), null).resolve(ImageFormat.HEIC))
                    .isEqualTo(source);
        }
    }
}
