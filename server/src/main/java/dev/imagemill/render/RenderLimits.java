package dev.imagemill.render;

import dev.imagemill.image.ImageInfo;
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

    /**
     * These, as far as a picture's frames are not larger or more than that already: what was let in may be rendered, even where they
     * are narrower now. The bound of all frames together stays: nothing looks at it when a picture is let in, since only renditions
     * that keep the frames need them all.
     */
    public RenderLimits widenedFor(ImageInfo info) {
        long pixels = info.storedSize().area();
        return new RenderLimits(
                Math.max(maxPixels, pixels), Math.max(maxFrames, info.frames()), maxTotalPixels, maxDuration);
    }
}
