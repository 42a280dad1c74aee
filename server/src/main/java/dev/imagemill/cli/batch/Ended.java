package dev.imagemill.cli.batch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.Notice;
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
     * @param notice what is to be said of it; null for nothing, or where it was made in an earlier run
     */
    record Made(
            String file,
            int width,
            int height,
            long bytes,
            @Nullable Notice notice) {}

    boolean failed() {
        return fault != null;
    }
}
