package dev.imagemill.cutout.onnx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a network besides its file: the JSON beside it says it.
 *
 * @param input the input's name; null for the only one
 * @param width of what it is given, in pixels
 * @param height of what it is given, in pixels
 * @param scale what a sample of 0 to 255 is divided by, before the mean is taken off
 * @param mean of red, green and blue, taken off
 * @param deviation of red, green and blue, divided by last
 * @param output the name of the output that is the mask; null for the first, or the one of this index
 * @param outputIndex which output is the mask, from 0; only without a name
 * @param activation what makes the output 0 to 1
 * @param sha256 of the model's file, 64 hexadecimal digits in lower case
 * @param licence under which it may be used, as its makers say
 * @param source where it comes from
 */
record OnnxModel(
        @Nullable String input,
        int width,
        int height,
        double scale,
        List<Double> mean,
        List<Double> deviation,
        @Nullable String output,
        int outputIndex,
        Activation activation,
        String sha256,
        String licence,
        String source) {

    /** What makes the output 0 to 1. */
    enum Activation {
        /** It is so already. */
        NONE,
        /** By the logistic function. */
        SIGMOID,
        /** The least value becomes 0 and the greatest 1, as the makers of U²-Net do. */
        MINMAX
    }

    /** The longest side of what it is given. */
    int longestSide() {
        return Math.max(width, height);
    }
}
