package dev.imagemill.render;

import java.time.Duration;

/**
 * Bounds of one render.
 *
 * @param maxPixels of one source frame, width × height; above it the source is refused from its header
 * @param maxFrames of an animation; frames beyond it are refused
 * @param maxTotalPixels of all the frames together
 * @param maxDuration after which the render is stopped and fails with a timeout
 */
public record RenderLimits(long maxPixels, int maxFrames, long maxTotalPixels, Duration maxDuration) {

    /** 50 megapixels a frame, 200 frames, 200 megapixels together, 60 seconds. */
    public static final RenderLimits DEFAULT = new RenderLimits(50_000_000, 200, 200_000_000, Duration.ofSeconds(60));
}
