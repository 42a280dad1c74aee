package dev.imagemill.image;

import java.util.Optional;

/** The picture formats that Imagemill knows, with the media type and the file extension each is served under. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif"),
    SVG("image/svg+xml", "svg"),
    HEIC("image/heic", "heic");

    /** How many first bytes {@link #sniff} looks at; fewer are enough for all but SVG, which may begin with a long licence. */
    public static final int SNIFF_BYTES = 16 * 1024;

    private final String mediaType;
    private final String extension;

    ImageFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether renditions can be written in this format; SVG and HEIC are only read. */
    public boolean writable() {
        return this != SVG && this != HEIC;
    }

    /** Whether a quality decides how long a file of this format gets. */
    public boolean hasQuality() {
        return this == JPEG || this == WEBP || this == AVIF;
    }

    /** Whether the format has transparency. */
    public boolean hasAlpha() {
        return this != JPEG;
    }

    /** Whether a file of this format may hold an animation that can be read and written. */
    public boolean animates() {
        return this == GIF || this == WEBP;
    }

    /**
     * The longest side in pixels that a file of this format can have: JPEG and GIF have 16-bit sizes, WebP 14-bit ones, the
     * AV1 encoder of libvips stops at 16384; the rest is bounded to what 16 bits hold.
     */
    public int maxSide() {
        return switch (this) {
            case WEBP -> 16_383;
            case AVIF -> 16_384;
            default -> 65_535;
        };
    }

    /**
     * Finds the format from the first bytes of a file, never from its name.
     *
     * @param firstBytes the first {@value #SNIFF_BYTES} bytes, or the whole of a shorter file; 64 are enough for all but SVG
     * @return empty where they are of no format that Imagemill knows
     */
    public static Optional<ImageFormat> sniff(byte[] firstBytes) {
        return Optional.ofNullable(FormatSignature.formatOf(firstBytes));
    }
}
