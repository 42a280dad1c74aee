package dev.imagemill.catalog;

import dev.imagemill.fault.Notice;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import org.jspecify.annotations.Nullable;

/**
 * A rendition's file.
 *
 * @param size width × height
 * @param bytes its length
 * @param notice what its owner should know, since it was made, but not as asked; null where all is well
 * @param confidence of its cutout, 0 to 1; null where it has none
 */
public record RenditionFile(
        ImageFormat format,
        PixelSize size,
        long bytes,
        @Nullable Notice notice,
        @Nullable Double confidence) {

    /** One of which there is nothing to say. */
    public RenditionFile(ImageFormat format, PixelSize size, long bytes) {
        this(format, size, bytes, null, null);
    }
}
