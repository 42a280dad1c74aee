package dev.imagemill.benchmarks.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * One scenario for one contender.
 *
 * @param input a JPEG
 * @param widths of the outputs in pixels, heights follow
 * @param quality 1 to 100
 * @param outputs folder for this contender's files
 */
record Work(Path input, List<Integer> widths, int quality, Path outputs) {

    Path output(int width) {
        return outputs.resolve("out-" + width + ".jpg");
    }
}
