package dev.imagemill.render;

import dev.imagemill.fault.Fault;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.PresetName;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one rendition of a request ended. One that fails does not stop the others. */
public sealed interface RenditionOutcome {

    PresetName preset();

    /**
     * It was made.
     *
     * @param size width × height of one frame of what was written
     * @param frames 1 for a still picture
     * @param bytes the length of the file
     * @param nanos the time this rendition took by itself, without the shared decode
     * @param sureness how far it can be relied on; null where nothing had to be judged
     */
    record Rendered(
            PresetName preset,
            Path target,
            ImageFormat format,
            PixelSize size,
            int frames,
            long bytes,
            long nanos,
            @Nullable Sureness sureness)
            implements RenditionOutcome {}

    /**
     * It was not made, and nothing is left at the target.
     *
     * @param fault why
     * @param waitAtLeast where the fault is retryable and it is known: how long it makes no sense to try again, &gt; 0; null where nobody knows
     */
    record Failed(PresetName preset, Fault fault, @Nullable Duration waitAtLeast) implements RenditionOutcome {

        public Failed(PresetName preset, Fault fault) {
            this(preset, fault, null);
        }
    }
}
