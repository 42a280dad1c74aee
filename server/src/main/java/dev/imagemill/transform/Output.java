package dev.imagemill.transform;

import dev.imagemill.image.ImageFormat;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * How a rendition is written. Valid once it exists: the constructor throws {@code preset-invalid} and refuses what would have
 * no effect.
 *
 * @param format what it is written as
 * @param quality 1 to 100; null for the format's own default, see {@link #qualityFor}
 * @param lossless WebP and AVIF only (or {@code SOURCE}, where it holds if the source is one of these)
 * @param progressive JPEG, PNG and GIF only: a coarse picture first, then finer
 * @param effort 0 (fast) to 9 (smallest file); null for the format's own default, see {@link #effortFor}
 * @param maxBytes the file may not be longer; the quality is lowered until it is not; null for no bound. JPEG, WebP and AVIF
 *     only, not together with lossless
 * @param background laid under the picture where the format has no transparency; opaque
 * @param metadata what stays besides the pixels
 * @param animated all frames where source and format can, else the first; WebP, GIF and SOURCE only
 * @param embed whether title, description and copyright are written into the file; all but GIF, not together with metadata kept
 */
public record Output(
        OutputFormat format,
        @Nullable Integer quality,
        boolean lossless,
        boolean progressive,
        @Nullable Integer effort,
        @Nullable Integer maxBytes,
        Colour background,
        MetadataPolicy metadata,
        boolean animated,
        boolean embed) {

    static final WholeRange QUALITY = new WholeRange(1, 100);
    static final WholeRange EFFORT = new WholeRange(0, 9);
    static final WholeRange MAX_BYTES = new WholeRange(256, 100_000_000);

    public Output {
        if (quality != null) {
            QUALITY.check("quality", quality);
        }
        if (effort != null) {
            EFFORT.check("effort", effort);
        }
        if (maxBytes != null) {
            MAX_BYTES.check("maxBytes", maxBytes);
        }
        if (!background.opaque()) {
            throw PresetFault.expected("background", "an opaque colour", background.toString());
        }
        onlyFor("lossless", lossless, format, "webp, avif or source", ImageFormat.WEBP, ImageFormat.AVIF);
        onlyFor(
                "progressive",
                progressive,
                format,
                "jpeg, png, gif or source",
                ImageFormat.JPEG,
                ImageFormat.PNG,
                ImageFormat.GIF);
        onlyFor("animated", animated, format, "webp, gif or source", ImageFormat.WEBP, ImageFormat.GIF);
        onlyFor(
                "maxBytes",
                maxBytes != null,
                format,
                "jpeg, webp, avif or source",
                ImageFormat.JPEG,
                ImageFormat.WEBP,
                ImageFormat.AVIF);
        onlyFor(
                "embed",
                embed,
                format,
                "jpeg, png, webp, avif, tiff or source",
                ImageFormat.JPEG,
                ImageFormat.PNG,
                ImageFormat.WEBP,
                ImageFormat.AVIF,
                ImageFormat.TIFF);
        if (embed && metadata == MetadataPolicy.KEEP) {
            throw PresetFault.of(
                    "embed: expected only with metadata strip, found with keep, which leaves texts as they are");
        }
        if (lossless && maxBytes != null) {
            throw PresetFault.of("maxBytes: expected none together with lossless, found " + maxBytes);
        }
        if (!format.mayBe(ImageFormat.JPEG)) {
            background = Colour.WHITE;
        }
    }

    /** As the canonical one, with no texts in the file. */
    public Output(
            OutputFormat format,
            @Nullable Integer quality,
            boolean lossless,
            boolean progressive,
            @Nullable Integer effort,
            @Nullable Integer maxBytes,
            Colour background,
            MetadataPolicy metadata,
            boolean animated) {
        this(format, quality, lossless, progressive, effort, maxBytes, background, metadata, animated, false);
    }

    /** A format with a quality, everything else as usual. */
    public Output(ImageFormat format, int quality) {
        this(OutputFormat.of(format), quality);
    }

    /**
     * A format with everything else as usual.
     *
     * @param quality null for the format's default
     */
    public Output(OutputFormat format, @Nullable Integer quality) {
        this(format, quality, false, false, null, null, Colour.WHITE, MetadataPolicy.STRIP, false);
    }

    /** The format that is written for a source of the given one. */
    public ImageFormat resolve(ImageFormat source) {
        return format.resolve(source);
    }

    /** 1 to 100: the wanted quality, or by default 80 for JPEG and WebP, 55 for AVIF, 100 for what is lossless by default. */
    public int qualityFor(ImageFormat written) {
        if (quality != null) {
            return quality;
        }
        return switch (written) {
            case JPEG, WEBP -> 80;
            case AVIF -> 55;
            default -> 100;
        };
    }

    /** 0 to 9: the wanted effort, or by default 6 for PNG and GIF, 4 for the others. */
    public int effortFor(ImageFormat written) {
        if (effort != null) {
            return effort;
        }
        return written == ImageFormat.PNG || written == ImageFormat.GIF ? 6 : 4;
    }

    /**
     * The fields as they are written, defaults included, always in the same order. Only {@code embed} is left out where it is false:
     * presets that were kept before there was one are to stay the same.
     */
    public SequencedMap<String, Object> fields() {
        return new Fields()
                .with("format", format)
                .with("quality", quality)
                .with("lossless", lossless)
                .with("progressive", progressive)
                .with("effort", effort)
                .with("maxBytes", maxBytes)
                .with("background", background)
                .with("metadata", metadata)
                .with("animated", animated)
                .with("embed", embed ? true : null)
                .map();
    }

    /** A stable, unambiguous text: two outputs are equal exactly where these are. */
    public String canonical() {
        return PresetJson.text(fields());
    }

    private static void onlyFor(String field, boolean set, OutputFormat format, String formats, ImageFormat... able) {
        if (!set) {
            return;
        }
        for (ImageFormat candidate : able) {
            if (format.mayBe(candidate)) {
                return;
            }
        }
        throw PresetFault.of(field + ": expected only with format " + formats + ", found with " + Fields.text(format));
    }
}
