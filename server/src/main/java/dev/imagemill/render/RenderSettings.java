package dev.imagemill.render;

import dev.imagemill.fault.SettingException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pictures are made.
 *
 * @param maxPixels of one source frame, width × height, at least 1
 * @param maxFrames of an animation, at least 1
 * @param maxTotalPixels of all frames together, at least {@code maxPixels}
 * @param maxDuration of one render, at least 100 ms
 * @param threads how many renders run at once; 0 for as many as there are processors
 * @param memory what all running renders may need together by their estimates; 0 for a quarter of the machine's memory, 512 MB at
 *     least
 * @param maxWaiting how many renders may wait for memory before further ones are refused
 * @param maxHeld how large a decoded picture may be to be held and shared by its renditions
 * @param library a libvips of the system, such as {@code /usr/lib/x86_64-linux-gnu/libvips.so.42} (for HEIC); null for the bundled one
 * @param libraryCache where the bundled one is unpacked; null for the user's cache folder
 * @param watermarks the folder of the images that presets may name as watermarks; null for none
 */
@ConfigurationProperties("imagemill.render")
public record RenderSettings(
        @DefaultValue("50000000") long maxPixels,
        @DefaultValue("200") int maxFrames,
        @DefaultValue("200000000") long maxTotalPixels,
        @DefaultValue("60s") Duration maxDuration,
        @DefaultValue("0") int threads,
        @DefaultValue("0B") DataSize memory,
        @DefaultValue("64") int maxWaiting,
        @DefaultValue("96MB") DataSize maxHeld,
        @Nullable Path library,
        @Nullable Path libraryCache,
        @Nullable Path watermarks) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    public RenderSettings {
        check(maxPixels >= 1, "max-pixels", "a number of pixels from 1", maxPixels);
        check(maxFrames >= 1, "max-frames", "a number of frames from 1", maxFrames);
        check(maxTotalPixels >= maxPixels, "max-total-pixels", "at least max-pixels", maxTotalPixels);
        check(maxDuration.compareTo(SHORTEST) >= 0, "max-duration", "a duration from 100ms", maxDuration);
        check(threads >= 0 && threads <= 1024, "threads", "0 to 1024", threads);
        check(!memory.isNegative(), "memory", "a size such as 2GB, or 0", memory);
        check(maxWaiting >= 0, "max-waiting", "a number from 0", maxWaiting);
        check(!maxHeld.isNegative(), "max-held", "a size such as 96MB", maxHeld);
    }

    /** Everything as it is without settings. */
    public static RenderSettings defaults() {
        return new RenderSettings(
                RenderLimits.DEFAULT.maxPixels(),
                RenderLimits.DEFAULT.maxFrames(),
                RenderLimits.DEFAULT.maxTotalPixels(),
                RenderLimits.DEFAULT.maxDuration(),
                0,
                DataSize.ofBytes(0),
                64,
                DataSize.ofBytes(RenderPlanner.DEFAULT_MAX_HELD_BYTES),
                null,
                null,
                null);
    }

    /** The same with another folder for watermarks. */
    public RenderSettings withWatermarks(Path folder) {
        return new RenderSettings(
                maxPixels,
                maxFrames,
                maxTotalPixels,
                maxDuration,
                threads,
                memory,
                maxWaiting,
                maxHeld,
                library,
                libraryCache,
                folder);
    }

    /** The bounds of one render. */
    public RenderLimits limits() {
        return new RenderLimits(maxPixels, maxFrames, maxTotalPixels, maxDuration);
    }

    /** How many renders run at once, at least 1. */
    public int concurrency() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private static void check(boolean right, String key, String expected, Object found) {
        SettingException.require(right, "imagemill.render." + key, found, expected);
    }
}
