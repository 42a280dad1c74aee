package dev.imagemill.render;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.transform.Preset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Turns a picture into renditions. Safe for use by many threads at once; each call uses about one core. */
public interface ImageRenderer {

    /**
     * Reads the header only.
     *
     * @param limits the pixel and frame bounds that are checked
     * @throws FaultException {@code not-an-image}, {@code image-corrupt}, {@code format-unsupported},
     *     {@code image-too-large}, {@code too-many-frames}
     */
    ImageInfo inspect(Path source, RenderLimits limits);

    /**
     * Decodes the source and makes every rendition.
     *
     * <p>A fault of the source (unreadable, truncated, too large, too slow to read) is thrown and leaves no target behind; a fault
     * of one rendition alone (a watermark that does not exist, a step that takes too long) is reported in its outcome.
     *
     * @throws FaultException as {@link #inspect}, and {@code image-truncated}, {@code render-timeout}, {@code overloaded}
     */
    RenderResult render(RenderRequest request);

    /**
     * As {@link #render(RenderRequest)}, for who has use for the first renditions before the last are made, and a queue to go back to:
     * where somebody outside is busy with others, that is not waited for, and the outcome says when to try again.
     *
     * @param early is given what has ended, at most once, before the renderer waits for somebody outside of the process; the result
     *     has these outcomes too. What it throws ends the render
     */
    default RenderResult render(RenderRequest request, Consumer<List<RenditionOutcome>> early) {
        return render(request);
    }

    /**
     * How long it makes no sense to ask for these renditions, since all of them need a service that wants to be left alone or is
     * not there; zero where they can be made now, at least in part.
     */
    default Duration pause(List<Preset> presets) {
        return Duration.ZERO;
    }
}
