package dev.imagemill.render;

import dev.imagemill.image.PixelSize;

/**
 * The source, read from its file.
 *
 * @param index its place in {@link RenderPlan#bases}
 * @param scale what the decoder itself scales by: 1, 1/2, 1/4 or 1/8 for JPEG and WebP, anything above 0 for SVG, else 1
 * @param size width × height of one decoded frame in the stored orientation; a decoder may make it a pixel smaller or larger
 * @param frames 1 for the first frame only, else all there are
 * @param held whether it is held in memory, so that several can be made from it and pixels can be read in any order; else it is
 *     streamed from top to bottom into the only thing that is made from it
 */
public record PlannedDecoding(int index, double scale, PixelSize size, int frames, boolean held)
        implements PlannedBase {}
