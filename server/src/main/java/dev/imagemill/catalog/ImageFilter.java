package dev.imagemill.catalog;

import dev.imagemill.image.ImageFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of an owner's images are meant; null does not ask.
 *
 * @param labels that an image has, all of them; case and accents do not count
 * @param format of the original
 * @param minWidth, minHeight: in pixels, as seen
 * @param minBytes, maxBytes: of the original, both included
 * @param from came in then or later
 * @param to came in before
 */
public record ImageFilter(
        List<String> labels,
        @Nullable ProcessingStatus status,
        @Nullable ImageFormat format,
        @Nullable Integer minWidth,
        @Nullable Integer minHeight,
        @Nullable Long minBytes,
        @Nullable Long maxBytes,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** All of them. */
    public static final ImageFilter NONE = new ImageFilter(List.of(), null, null, null, null, null, null, null, null);

    public ImageFilter {
        labels = List.copyOf(labels);
    }

    /** Those with all of these labels. */
    public static ImageFilter labels(String... labels) {
        return new ImageFilter(List.of(labels), null, null, null, null, null, null, null, null);
    }

    /** Those that stand there. */
    public static ImageFilter status(ProcessingStatus status) {
        return new ImageFilter(List.of(), status, null, null, null, null, null, null, null);
    }
}
