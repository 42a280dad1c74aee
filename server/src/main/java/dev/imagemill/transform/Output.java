package dev.imagemill.transform;

import dev.imagemill.image.ImageFormat;

/**
 * How a rendition is written.
 *
 * @param format one that can be written
 * @param quality 1 to 100
 */
public record Output(ImageFormat format, int quality) {}
