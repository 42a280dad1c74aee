package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Blur;
import dev.imagemill.vips.VipsImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half-transparent colours of one value stay what they are: a cast that cuts fractions off makes them darker. */
class WholeNumbersTest extends RenderingTest {

    @Test
    void scalingKeepsAHalfTransparentColour() {
        for (int alpha = 1; alpha < 255; alpha += 23) {
            VipsImage plain = TestPictures.plain(scope, 64, 64, 201, 77, 13, alpha);
            VipsImage scaled = Resampling.scale(plain, new PixelSize(20, 20));
            assertPixel(scaled, 10, 10, 0, 201, 77, 13, alpha);
        }
    }

    @Test
    void blurringKeepsAHalfTransparentColour() {
        for (int alpha = 1; alpha < 255; alpha += 23) {
            VipsImage plain = TestPictures.plain(scope, 64, 64, 201, 77, 13, alpha);
            Picture picture = new Picture(List.of(plain), new PixelSize(64, 64), true, true);
            assertPixel(BlurStep.apply(picture, new Blur(2)).first(), 32, 32, 0, 201, 77, 13, alpha);
        }
    }

    @Test
    void fractionsGoToTheNearestWholeNumber() {
        VipsImage original = TestPictures.plain(scope, 2, 2, 0);
        VipsImage computed = original.linear(new double[] {1}, new double[] {7.75});
        assertPixel(WholeNumbers.like(original, computed), 0, 0, 0, 8);
    }

    @Test
    void aPictureOfFractionsKeepsThem() {
        VipsImage original = TestPictures.plain(scope, 2, 2, 0).cast("float");
        VipsImage computed = original.linear(new double[] {1}, new double[] {0.25});
        assertThat(WholeNumbers.like(original, computed).pixel(0, 0)).containsExactly(0.25);
    }
}
