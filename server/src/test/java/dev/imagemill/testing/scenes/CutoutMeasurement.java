package dev.imagemill.testing.scenes;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.Mask;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a remover made of a scene.
 *
 * @param millis of the processor's time it took
 */
public record CutoutMeasurement(Rendering rendering, Mask mask, MaskQuality quality, double millis) {

    /** Of each scene, one after the other; the first one is cut twice, so that loading the method isn't counted. */
    public static List<CutoutMeasurement> of(List<Rendering> renderings, BackgroundRemover remover)
            throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        remover.mask(renderings.getFirst().picture());
        List<CutoutMeasurement> measurements = new ArrayList<>();
        for (Rendering rendering : renderings) {
            long start = threads.getCurrentThreadCpuTime();
            Mask mask = remover.mask(rendering.picture());
            double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            measurements.add(new CutoutMeasurement(rendering, mask, MaskQuality.of(mask, rendering), millis));
        }
        return measurements;
    }

    public Scene scene() {
        return rendering.scene();
    }

    public double overlap() {
        return quality.overlap();
    }

    public double confidence() {
        return mask.confidence();
    }

    /** The mean of a figure; 0 of none. */
    public static double mean(Collection<CutoutMeasurement> measurements, ToDoubleFunction<CutoutMeasurement> figure) {
        return measurements.stream().mapToDouble(figure).average().orElse(0);
    }

    /** How far confidence goes with overlap: the rank correlation (Spearman), -1 to 1. */
    public static double correlation(List<CutoutMeasurement> measurements) {
        double[] overlaps = ranks(measurements, CutoutMeasurement::overlap);
        double[] confidences = ranks(measurements, CutoutMeasurement::confidence);
        double mean = (measurements.size() - 1) / 2.0;
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < overlaps.length; i++) {
            product += (overlaps[i] - mean) * (confidences[i] - mean);
            first += (overlaps[i] - mean) * (overlaps[i] - mean);
            second += (confidences[i] - mean) * (confidences[i] - mean);
        }
        return product / Math.sqrt(first * second);
    }

    private static double[] ranks(List<CutoutMeasurement> measurements, ToDoubleFunction<CutoutMeasurement> figure) {
        double[] values = measurements.stream().mapToDouble(figure).toArray();
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (double other : values) {
                ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
            }
            ranks[i] -= 0.5;
        }
        return ranks;
    }
}
