package dev.imagemill.catalog;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;

/**
 * A rendition's file.
 *
 * @param size width × height
 * @param bytes its length
 */
public record RenditionFile(ImageFormat format, PixelSize size, long bytes) {}
