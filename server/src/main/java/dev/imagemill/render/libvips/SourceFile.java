package dev.imagemill.render.libvips;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsOperation;
import dev.imagemill.vips.VipsScope;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source whose format is known, and how libvips opens it: with the one loader for the format, never one that it guesses; read from
 * top to bottom; broken data refused.
 */
final class SourceFile {

    private final Path file;
    private final ImageFormat format;
    private final byte @Nullable [] bytes;
    private final Optional<ImageInfo> known;

    private SourceFile(Path file, ImageFormat format, byte @Nullable [] bytes, Optional<ImageInfo> known) {
        this.file = file;
        this.format = format;
        this.bytes = bytes;
        this.known = known;
    }

    static SourceFile inFile(Path file, ImageFormat format) {
        return new SourceFile(file, format, null, Optional.empty());
    }

    /** @param known its facts, where they are known without opening it */
    static SourceFile jpeg(Path file, Optional<ImageInfo> known) {
        return new SourceFile(file, ImageFormat.JPEG, null, known);
    }

    /** A picture in memory: an SVG sanitised, a watermark out of a preset. */
    static SourceFile inMemory(byte[] bytes, ImageFormat format) {
        return new SourceFile(Path.of(""), format, bytes, Optional.empty());
    }

    ImageFormat format() {
        return format;
    }

    /** Its facts, where they are known without opening it. */
    Optional<ImageInfo> known() {
        return known;
    }

    /** The first frame's header; no pixels are decoded. */
    VipsImage header(VipsScope scope) {
        return open(scope, 1, 1);
    }

    /**
     * Opens the picture.
     *
     * @param scale by which the decoder itself scales: 1/2, 1/4 or 1/8 for JPEG and WebP, any for SVG, else 1
     * @param frames how many
     */
    VipsImage open(VipsScope scope, double scale, int frames) {
        VipsOperation load = loader(scope).with("access", "sequential").with("fail_on", "error");
        return switch (format) {
            case JPEG -> load.with("shrink", (int) Math.round(1 / scale)).image();
            case WEBP -> load.with("scale", scale).with("n", frames).image();
            case GIF -> load.with("n", frames).image();
            case SVG -> load.with("scale", scale).image();
            case PNG, AVIF, TIFF, HEIC -> load.image();
        };
    }

    /** Decodes the smallest picture in the file, to find out whether this libvips can at all. */
    void tryDecoding(VipsScope scope) {
        loader(scope).with("thumbnail", true).image().copyMemory();
    }

    private VipsOperation loader(VipsScope scope) {
        String name = switch (format) {
            case JPEG -> "jpegload";
            case PNG -> "pngload";
            case WEBP -> "webpload";
            case GIF -> "gifload";
            case TIFF -> "tiffload";
            case AVIF, HEIC -> "heifload";
            case SVG -> "svgload";
        };
        return bytes == null ? scope.load(name, file) : scope.load(name, scope.source(new ByteArrayInputStream(bytes)));
    }
}
