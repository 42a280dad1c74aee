package dev.imagemill.render;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Preset;

/**
 * One rendition of a plan.
 *
 * @param position its place in the request
 * @param base the index of the base it is made from
 * @param format what is written
 * @param size width × height of a frame of the result; an upper bound unless {@code exact}
 * @param exact whether the size is known without looking at pixels
 * @param frames 1, or all of the source's
 */
public record PlannedRendition(
        int position, Preset preset, int base, ImageFormat format, PixelSize size, boolean exact, int frames) {}
