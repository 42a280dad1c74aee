package dev.imagemill.render.libvips;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.ImageMark;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.TextMark;
import dev.imagemill.transform.Watermark;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsErrorCategory;
import dev.imagemill.vips.VipsException;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws watermarks: four 8-bit channels, in the size that the picture calls for.
 *
 * @param folder of the images that presets may name; null for none
 */
record MarkSource(@Nullable Path folder) {

    private static final long MAX_PIXELS = 16_000_000;
    private static final int TEXT_DPI = 72;
    private static final int MAX_DPI = 7200;
    private static final String TEXT_SIZE = " 40";

    /**
     * Draws a mark for a picture of a size.
     *
     * @throws FaultException {@code watermark-missing}, {@code watermark-invalid}
     */
    VipsImage draw(VipsScope scope, Watermark watermark, PixelSize picture) {
        try {
            return switch (watermark.mark()) {
                case ImageMark mark -> image(scope, mark, watermark.size(), picture);
                case TextMark mark -> text(scope, mark, watermark.size(), picture);
            };
        } catch (VipsException e) {
            throw faultOf(e);
        }
    }

    private VipsImage image(VipsScope scope, ImageMark mark, double part, PixelSize picture) {
        SourceFile source = open(mark);
        VipsImage header = header(scope, source);
        PixelSize size = sizeOf(new PixelSize(header.width(), header.height()), part, picture);
        double scale = source.format() == ImageFormat.SVG ? (double) size.width() / header.width() : 1;
        VipsImage coloured = coloured(source.open(scope, scale, 1).copyMemory());
        return Resampling.scale(coloured.hasAlpha() ? coloured : coloured.addAlpha(), size);
    }

    /**
     * An image of the folder, scaled and cut so that it covers a size; three or four 8-bit channels.
     *
     * @throws FaultException {@code watermark-missing}, {@code watermark-invalid}
     */
    VipsImage cover(VipsScope scope, String name, PixelSize size) {
        try {
            SourceFile source = SourceReader.open(fileOf(name));
            VipsImage header = header(scope, source);
            double drawn = source.format() == ImageFormat.SVG ? covering(size, header.width(), header.height()) : 1;
            VipsImage plain = coloured(source.open(scope, drawn, 1).copyMemory());
            double scale = covering(size, plain.width(), plain.height());
            PixelSize scaled = new PixelSize(
                    Math.max(size.width(), (int) Math.round(plain.width() * scale)),
                    Math.max(size.height(), (int) Math.round(plain.height() * scale)));
            VipsImage whole = Resampling.scale(plain, scaled);
            return whole.extractArea(new VipsBox(
                            (scaled.width() - size.width()) / 2,
                            (scaled.height() - size.height()) / 2,
                            size.width(),
                            size.height()))
                    .edit(fields -> whole.metadata().fields().forEach(fields::remove));
        } catch (VipsException e) {
            throw faultOf(e);
        }
    }

    private static double covering(PixelSize size, int width, int height) {
        return Math.max((double) size.width() / width, (double) size.height() / height);
    }

    private static VipsImage header(VipsScope scope, SourceFile source) {
        VipsImage header = source.header(scope);
        if ((long) header.width() * header.height() > MAX_PIXELS) {
            throw invalid("has more than " + MAX_PIXELS + " pixels").toException();
        }
        return header;
    }

    private static VipsImage coloured(VipsImage loaded) {
        PixelSize size = new PixelSize(loaded.width(), loaded.height());
        Picture plain = PlainColoursStep.apply(new Picture(List.of(loaded), size, true, false), MetadataPolicy.STRIP);
        return Canvas.coloured(plain.first());
    }

    /** Drawn once to learn its size, then again in the resolution that gives the wanted width. */
    private static VipsImage text(VipsScope scope, TextMark mark, double part, PixelSize picture) {
        VipsImage probe = letters(scope, mark, TEXT_DPI);
        PixelSize size = sizeOf(new PixelSize(probe.width(), probe.height()), part, picture);
        int dpi = Math.clamp(Math.round((double) TEXT_DPI * size.width() / probe.width()), 1, MAX_DPI);
        VipsImage mask = letters(scope, mark, dpi);
        double[] colour = {
            mark.colour().red(), mark.colour().green(), mark.colour().blue()
        };
        VipsImage alpha = mask.linear(new double[] {mark.colour().alpha() / 255.0}, new double[] {0})
                .cast("uchar");
        return mask.linear(new double[] {0, 0, 0}, colour)
                .cast("uchar")
                .bandjoin(alpha)
                .withInterpretation("srgb");
    }

    private static VipsImage letters(VipsScope scope, TextMark mark, int dpi) {
        String plain = mark.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return scope.op("text")
                .with("text", plain)
                .with("font", mark.font() + TEXT_SIZE)
                .with("dpi", dpi)
                .image();
    }

    private static PixelSize sizeOf(PixelSize mark, double part, PixelSize picture) {
        double scale = Math.min(part * picture.width() / mark.width(), (double) picture.height() / mark.height());
        return new PixelSize((int) Math.max(1, Math.round(mark.width() * scale)), (int)
                Math.max(1, Math.round(mark.height() * scale)));
    }

    private SourceFile open(ImageMark mark) {
        if (!mark.embedded()) {
            return SourceReader.open(fileOf(mark.reference()));
        }
        byte[] bytes = mark.bytes();
        ImageFormat format = ImageFormat.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, ImageFormat.SNIFF_BYTES)))
                .orElseThrow(() -> invalid("is no picture").toException());
        return SourceFile.inMemory(
                format == ImageFormat.SVG ? SvgSanitiser.sanitise(new ByteArrayInputStream(bytes)) : bytes, format);
    }

    /** The name has no separators, so only a link could lead out of the folder: links are not followed. */
    private Path fileOf(String name) {
        Path file = folder == null ? null : folder.resolve(name);
        if (file == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Fault.permanent(
                            FaultCategory.NOT_FOUND,
                            "watermark-missing",
                            "There is no image called " + name
                                    + " in the watermarks folder; put it there or name another one.")
                    .toException();
        }
        return file;
    }

    private static RuntimeException faultOf(VipsException e) {
        return VipsFaults.endsTheJob(e) && e.category() != VipsErrorCategory.CORRUPT
                ? e
                : invalid("cannot be drawn").toException(e);
    }

    private static Fault invalid(String why) {
        return Fault.permanent(
                FaultCategory.INVALID_INPUT,
                "watermark-invalid",
                "The watermark " + why + "; use a small PNG, SVG or text.");
    }
}
