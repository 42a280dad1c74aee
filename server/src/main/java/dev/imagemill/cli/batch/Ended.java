package dev.imagemill.cli.batch;

import dev.imagemill.fault.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one address; as small as can be, since all of them are kept until the result is written.
 *
 * @param made the renditions that are there, in the order of the presets
 * @param fault the first thing that failed; null where nothing did
 */
record Ended(List<Made> made, @Nullable Fault fault) {

    /**
     * One rendition.
     *
     * @param file below the output folder, with slashes
     */
    record Made(String file, int width, int height, long bytes) {}

    boolean failed() {
        return fault != null;
    }
}
