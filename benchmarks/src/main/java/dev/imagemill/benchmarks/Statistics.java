package dev.imagemill.benchmarks;

import java.util.List;

/** Of repeated measurements. */
public final class Statistics {

    private Statistics() {}

    /** The middle value, or the mean of the two in the middle; {@code values} has at least one. */
    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
