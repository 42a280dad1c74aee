package dev.imagemill.render.libvips;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.vips.VipsException;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds a source's format from its first bytes and reads its header, and holds it within the limits. */
final class SourceReader {

    /** Most cameras' headers, with their small preview, are shorter. */
    private static final int FIRST_BYTES = 64 * 1024;

    private SourceReader() {}

    /**
     * Recognises the format; an SVG is read and sanitised.
     *
     * @throws FaultException {@code not-an-image}, and for SVG {@code image-corrupt}, {@code image-too-large}
     */
    static SourceFile open(Path file) {
        byte[] first = firstBytes(file);
        if (first.length == 0) {
            throw notAnImage("The file is empty; send the picture again.");
        }
        ImageFormat format = ImageFormat.sniff(first)
                .orElseThrow(() -> notAnImage("The file is none of JPEG, PNG, WebP, AVIF, GIF, TIFF, SVG or HEIC,"
                        + " whatever its name says; send a picture."));
        return switch (format) {
            case SVG -> SourceFile.inMemory(SvgSanitiser.sanitise(file), format);
            case JPEG -> SourceFile.jpeg(file, JpegHeader.read(first));
            case PNG, WEBP, AVIF, GIF, TIFF, HEIC -> SourceFile.inFile(file, format);
        };
    }

    /**
     * Reads the header.
     *
     * @throws FaultException {@code image-corrupt}, {@code image-truncated}, {@code format-unsupported}, {@code image-too-large},
     *     {@code too-many-frames}
     */
    static ImageInfo info(VipsScope scope, SourceFile source, RenderLimits limits) {
        ImageInfo info;
        try {
            info = info(source.header(scope), source.format());
            checkSize(info, limits);
            if (source.format() == ImageFormat.HEIC) {
                source.tryDecoding(scope);
            }
        } catch (VipsException e) {
            throw VipsFaults.ofSource(e, source.format());
        }
        return info;
    }

    /**
     * As {@link #info}, but without opening a plain JPEG: whether the rest of its header is sound shows when its pixels are read.
     *
     * @throws FaultException as {@link #info}
     */
    static ImageInfo infoForPlan(VipsScope scope, SourceFile source, RenderLimits limits) {
        Optional<ImageInfo> known = source.known();
        known.ifPresent(info -> checkSize(info, limits));
        return known.orElseGet(() -> info(scope, source, limits));
    }

    private static ImageInfo info(VipsImage header, ImageFormat format) {
        boolean animated = format == ImageFormat.GIF || format == ImageFormat.WEBP;
        int frames = animated ? header.pages() : 1;
        return new ImageInfo(
                format,
                new PixelSize(header.width(), frames > 1 ? header.pageHeight() : header.height()),
                Orientation.ofExif(header.orientation()),
                frames,
                header.hasAlpha(),
                bits(header.format()),
                header.bands(),
                header.metadata().has("icc-profile-data"));
    }

    private static void checkSize(ImageInfo info, RenderLimits limits) {
        if (info.storedSize().area() > limits.maxPixels()) {
            throw Fault.permanent(
                            FaultCategory.LIMIT_EXCEEDED,
                            "image-too-large",
                            "The picture is " + info.size() + ", "
                                    + info.storedSize().area() + " pixels; at most " + limits.maxPixels()
                                    + " are allowed, make it smaller first.")
                    .toException();
        }
        if (info.frames() > limits.maxFrames()) {
            throw Fault.permanent(
                            FaultCategory.LIMIT_EXCEEDED,
                            "too-many-frames",
                            "The animation has " + info.frames() + " frames; at most " + limits.maxFrames()
                                    + " are allowed, shorten it first.")
                    .toException();
        }
    }

    private static int bits(String bandFormat) {
        return switch (bandFormat) {
            case "uchar", "char" -> 8;
            case "ushort", "short" -> 16;
            default -> 32;
        };
    }

    private static byte[] firstBytes(Path file) {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            ByteBuffer first = ByteBuffer.allocate((int) Math.min(FIRST_BYTES, in.size()));
            while (first.hasRemaining() && in.read(first) >= 0) {
                // a read may give less than asked for
            }
            return Arrays.copyOf(first.array(), first.position());
        } catch (NoSuchFileException e) {
            throw notAnImage("The file does not exist any more; send the picture again.");
        } catch (IOException e) {
            throw VipsFaults.unreadable().toException(e);
        }
    }

    private static FaultException notAnImage(String detail) {
        return Fault.permanent(FaultCategory.INVALID_INPUT, "not-an-image", detail)
                .toException();
    }
}
