package dev.imagemill.cutout.grabcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.testing.scenes.CutoutMeasurement;
import dev.imagemill.testing.scenes.PovRay;
import dev.imagemill.testing.scenes.Scene;
import dev.imagemill.testing.scenes.Scene.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of docs/cutout-quality.md, which {@code benchmarks/run cutout} writes, hold. */
@TestInstance(Lifecycle.PER_CLASS)
class GrabcutQualityTest {

    private static final double SURE = 0.5;

    @SuppressWarnings("NullAway.Init") // before all tests
    private List<CutoutMeasurement> measurements;

    @BeforeAll
    void measure() throws Exception {
        String reason = "no povray on the path (apt-get install povray)";
        if (!PovRay.isThere() && "true".equals(System.getenv("CI"))) {
            Assertions.fail(reason + ", and CI=true asks for it");
        }
        Assumptions.assumeTrue(PovRay.isThere(), reason);
        measurements = CutoutMeasurement.of(
                PovRay.of(Path.of("..").toAbsolutePath().normalize()).render(Scene.all()),
                new GrabcutBackgroundRemover(null));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, false, 0.95",
        "GRADIENT, false, 0.95",
        "SHADOWED, false, 0.90",
        "PLAIN, true, 0.95",
        "GRADIENT, true, 0.95",
        "SHADOWED, true, 0.90"
    })
    void overlapsAsMuchAsIsPromised(Kind kind, boolean heldOut, double promised) {
        List<CutoutMeasurement> of = of(kind, heldOut);

        assertThat(of).hasSizeGreaterThanOrEqualTo(4);
        assertThat(CutoutMeasurement.mean(of, CutoutMeasurement::overlap)).isGreaterThanOrEqualTo(promised);
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 1.5", "GRADIENT, 2", "SHADOWED, 3"})
    void keepsNearTheOutline(Kind kind, double pixels) {
        List<CutoutMeasurement> of = of(kind, false);

        assertThat(CutoutMeasurement.mean(of, m -> m.quality().edge())).isLessThan(pixels);
    }

    @Test
    void neverCallsAnEmptyMaskSure() {
        assertThat(measurements.stream()
                        .filter(m -> m.mask().coverage() < 0.005 || m.overlap() < 0.4)
                        .filter(m -> m.confidence() >= SURE)
                        .map(m -> m.scene().name()))
                .isEmpty();
    }

    @Test
    void isSureOfWhatIsRightRatherThanOfWhatIsWrong() {
        assertThat(CutoutMeasurement.correlation(measurements)).isGreaterThan(0.5);
        double right = CutoutMeasurement.mean(
                measurements.stream().filter(m -> m.overlap() >= 0.95).toList(), CutoutMeasurement::confidence);
        double wrong = CutoutMeasurement.mean(
                measurements.stream().filter(m -> m.overlap() < 0.7).toList(), CutoutMeasurement::confidence);
        assertThat(right).isGreaterThan(wrong + 0.3);
    }

    private List<CutoutMeasurement> of(Kind kind, boolean heldOut) {
        return measurements.stream()
                .filter(m -> m.scene().kind() == kind && m.scene().heldOut() == heldOut)
                .toList();
    }
}
