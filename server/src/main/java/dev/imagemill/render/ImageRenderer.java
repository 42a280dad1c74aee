package dev.imagemill.render;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import java.nio.file.Path;

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
     * Decodes the source once and makes every rendition.
     *
     * <p>A fault of the source (unreadable, truncated, too large, too slow) is thrown and leaves no target behind; a fault
     * of one rendition alone (a watermark that does not exist) is reported in its outcome.
     *
     * @throws FaultException as {@link #inspect}, and {@code image-truncated}, {@code render-timeout}
     */
    RenderResult render(RenderRequest request);
}
