package dev.imagemill.render;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Preset;

/**
 * What one rendition needs of the source.
 *
 * @param position its place in the request
 * @param frame how large the whole source, as seen, must at least be there for it; its full size where nothing is scaled down
 *     before pixels matter
 * @param exact whether the first thing done is to scale the whole frame to exactly this size, so that a picture of this size
 *     can be shared
 * @param anyOrder whether pixels are wanted in another order than from top to bottom before they are scaled down
 * @param result the final size; an upper bound of a kind unless {@code resultIsExact}
 * @param most how many pixels a frame can have at most, whatever the picture shows
 */
record Demand(
        int position,
        Preset preset,
        ImageFormat format,
        PixelSize frame,
        boolean exact,
        boolean anyOrder,
        int frames,
        PixelSize result,
        boolean resultIsExact,
        PixelBounds most) {

    /** By how much a base is larger than what is needed of it; below 1 where it is too small. */
    double ratioOf(PixelSize base) {
        return Math.min((double) base.width() / frame.width(), (double) base.height() / frame.height());
    }
}
