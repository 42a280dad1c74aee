package dev.imagemill.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.PixelBox;
import dev.imagemill.image.PixelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResizeGeometryTest {

    @ParameterizedTest
    @CsvSource({
        "4000x3000, inside, 1600x1600, false, 1600x1200",
        "3000x4000, inside, 1600x1600, false, 1200x1600",
        "800x600, inside, 1600x1600, false, 800x600",
        "800x600, inside, 1600x1600, true, 1600x1200",
        "10000x1, inside, 100x100, false, 100x1",
        "4000x3000, cover, 200x200, false, 200x200",
        "100x300, cover, 200x200, false, 100x100",
        "100x300, cover, 200x200, true, 200x200",
        "150x100, cover, 400x100, false, 150x38",
        "4000x3000, contain, 200x200, false, 200x200",
        "50x50, contain, 200x100, false, 200x100",
        "4000x3000, fill, 200x10, false, 200x10",
        "100x100, fill, 200x50, false, 100x25",
        "100x100, fill, 200x50, true, 200x50",
        "1x1, cover, 7x3, false, 1x1",
        "2725x2225, inside, 720x720, false, 720x588"
    })
    void makesTheSize(String source, String fit, String box, boolean enlarge, String result) {
        Fit chosen = Fit.valueOf(fit.toUpperCase(java.util.Locale.ROOT));
        PixelSize wanted = size(box);
        Resize resize =
                new Resize(wanted.width(), wanted.height(), chosen, enlarge, Gravity.CENTRE, Colour.TRANSPARENT);
        assertThat(resize.resultingSize(size(source))).isEqualTo(size(result));
    }

    @Test
    void keepsTheRatioWithOneSide() {
        Resize wide = new Resize(100, null, Fit.INSIDE, false, Gravity.CENTRE, Colour.TRANSPARENT);
        Resize high = new Resize(null, 100, Fit.INSIDE, true, Gravity.CENTRE, Colour.TRANSPARENT);
        assertThat(wide.resultingSize(new PixelSize(300, 200))).isEqualTo(new PixelSize(100, 67));
        assertThat(high.resultingSize(new PixelSize(30, 20))).isEqualTo(new PixelSize(150, 100));
    }

    @Test
    void cutsAtTheSideThatTheGravityNames() {
        PixelSize wide = new PixelSize(400, 200);
        assertThat(Resize.cover(100, 100, Gravity.CENTRE).geometry(wide).crop())
                .isEqualTo(new PixelBox(50, 0, 100, 100));
        assertThat(Resize.cover(100, 100, Gravity.WEST).geometry(wide).crop()).isEqualTo(new PixelBox(0, 0, 100, 100));
        assertThat(Resize.cover(100, 100, Gravity.SOUTH_EAST).geometry(wide).crop())
                .isEqualTo(new PixelBox(100, 0, 100, 100));
    }

    @Test
    void isConsistentForAnySize() {
        RandomPresets random = new RandomPresets(5);
        for (int i = 0; i < 20_000; i++) {
            PixelSize source = random.size(9000);
            if (!(random.operation() instanceof Resize resize) || isSliver(source)) {
                continue;
            }
            ResizeGeometry geometry = resize.geometry(source);
            assertThat(geometry.crop().isWithin(geometry.scaled())).isTrue();
            assertThat(geometry.place().isWithin(geometry.canvas())).isTrue();
            assertThat(geometry.place().size()).isEqualTo(geometry.crop().size());
            if (!resize.enlarge()) {
                assertThat(geometry.scaled().width()).isLessThanOrEqualTo(source.width());
                assertThat(geometry.scaled().height()).isLessThanOrEqualTo(source.height());
            }
            if (resize.fit() != Fit.FILL) {
                assertKeepsRatio(source, geometry.scaled());
            }
        }
    }

    /** What is thousands of times longer than wide may become too long for any picture when it is enlarged. */
    private static boolean isSliver(PixelSize source) {
        return Math.max(source.width(), source.height()) > 3000 * Math.min(source.width(), source.height());
    }

    /** One side decides; the other is within half a pixel of its exact length (or 1, where that is less). */
    private static void assertKeepsRatio(PixelSize source, PixelSize scaled) {
        double height = Math.max(1, (double) scaled.width() * source.height() / source.width());
        double width = Math.max(1, (double) scaled.height() * source.width() / source.height());
        double off = Math.min(Math.abs(height - scaled.height()), Math.abs(width - scaled.width()));
        assertThat(off).as("%s to %s", source, scaled).isLessThanOrEqualTo(0.5);
    }

    private static PixelSize size(String text) {
        String[] sides = text.split("x", 2);
        return new PixelSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
