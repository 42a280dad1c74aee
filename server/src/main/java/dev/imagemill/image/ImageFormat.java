package dev.imagemill.image;

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
}
