package dev.imagemill.transform;

import dev.imagemill.image.ImageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a rendition is written as: a format, or that of its source. */
public enum OutputFormat {
    /** The source's format where browsers show it; else JPEG (TIFF, HEIC), or PNG for SVG, which would lose its transparency. */
    SOURCE(null),
    JPEG(ImageFormat.JPEG),
    PNG(ImageFormat.PNG),
    WEBP(ImageFormat.WEBP),
    AVIF(ImageFormat.AVIF),
    GIF(ImageFormat.GIF),
    TIFF(ImageFormat.TIFF);

    private final @Nullable ImageFormat format;

    OutputFormat(@Nullable ImageFormat format) {
        this.format = format;
    }

    /**
     * The one that always writes the given format.
     *
     * @throws dev.imagemill.fault.FaultException {@code preset-invalid} where it cannot be written
     */
    public static OutputFormat of(ImageFormat format) {
        for (OutputFormat candidate : values()) {
            if (candidate.format == format) {
                return candidate;
            }
        }
        throw PresetFault.expected(
                "format", "one that can be written", format.name().toLowerCase(Locale.ROOT));
    }

    /** The format that is written for a source of the given one. */
    public ImageFormat resolve(ImageFormat source) {
        if (format != null) {
            return format;
        }
        return switch (source) {
            case JPEG, PNG, WEBP, AVIF, GIF -> source;
            case SVG -> ImageFormat.PNG;
            case TIFF, HEIC -> ImageFormat.JPEG;
        };
    }

    /** Whether this is, or may turn out to be, the given format. */
    boolean mayBe(ImageFormat candidate) {
        return format == null || format == candidate;
    }
}
