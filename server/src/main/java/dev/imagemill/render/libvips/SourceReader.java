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

    private static final long SMALL_DRAWING = 1_000_000;

    /** The text, its clean copy while that grows and when it is taken, and what is drawn from, which takes as much as all these. */
    private static final int COPIES_OF_DRAWING = 8;

    /** Of a pixel in a HEIC: what the decoder keeps, as in the estimate of a render. */
    private static final int DECODED_BYTES = 6;

    private SourceReader() {}

    /**
     * Recognises the format; an SVG is read and sanitised.
     *
     * @throws FaultException {@code not-an-image}, and for SVG {@code image-corrupt}, {@code image-too-large}
     */
    static SourceFile open(Path file) {
        byte[] first = firstBytes(file, FIRST_BYTES);
        ImageFormat format = format(first);
        return switch (format) {
            case SVG -> SourceFile.inMemory(SvgSanitiser.sanitise(file), format);
            case JPEG -> SourceFile.jpeg(file, JpegHeader.read(first));
            case PNG, WEBP, AVIF, GIF, TIFF, HEIC -> SourceFile.inFile(file, format);
        };
    }

    /**
     * What opening a file takes of memory, in bytes; 0 where that is not worth waiting for. Drawings are read as a whole.
     *
     * @throws FaultException {@code not-an-image}
     */
    static long memoryToOpen(Path file) {
        if (format(firstBytes(file, ImageFormat.SNIFF_BYTES)) != ImageFormat.SVG) {
            return 0;
        }
        try {
            long length = Math.min(Files.size(file), SvgSanitiser.MAX_BYTES);
            return length < SMALL_DRAWING ? 0 : length * COPIES_OF_DRAWING;
        } catch (IOException e) {
            throw VipsFaults.unreadable().toException(e);
        }
    }

    /** What {@link #tryDecoding} takes of memory at most, in bytes. */
    static long memoryToDecode(ImageInfo info) {
        return info.storedSize().area() * DECODED_BYTES;
    }

    private static ImageFormat format(byte[] first) {
        if (first.length == 0) {
            throw notAnImage("The file is empty; send the picture again.");
        }
        return ImageFormat.sniff(first)
                .orElseThrow(() -> notAnImage("The file is none of JPEG, PNG, WebP, AVIF, GIF, TIFF, SVG or HEIC,"
                        + " whatever its name says; send a picture."));
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
        } catch (VipsException e) {
            throw VipsFaults.ofSource(e, source.format());
        }
        return info;
    }

    /**
     * Finds out whether this libvips can decode the picture.
     *
     * @throws FaultException as {@link #info}
     */
    static void tryDecoding(VipsScope scope, SourceFile source) {
        try {
            source.tryDecoding(scope);
        } catch (VipsException e) {
            throw VipsFaults.ofSource(e, source.format());
        }
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

    private static byte[] firstBytes(Path file, int most) {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            ByteBuffer first = ByteBuffer.allocate((int) Math.min(most, in.size()));
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
