package dev.imagemill.render;

import dev.imagemill.fault.Notice;
import org.jspecify.annotations.Nullable;

/**
 * How far a rendition can be relied on, where that had to be judged.
 *
 * @param confidence that what was cut out is the subject and all of it, 0 to 1
 * @param notice what the picture's owner should know; null where all is well
 */
public record Sureness(double confidence, @Nullable Notice notice) {}
