package dev.imagemill.describe;

import dev.imagemill.describe.facts.ExifFields;
import dev.imagemill.describe.facts.IptcFields;
import dev.imagemill.describe.facts.MetadataParts;
import dev.imagemill.describe.facts.XmpFields;
import dev.imagemill.image.ImageInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of a picture without looking at it: of JPEG, PNG, WebP and TIFF, and what HEIC and AVIF hold of EXIF. Odd or hostile
 * metadata is as good as none: at most {@value MetadataParts#MAX_READ} bytes of a file are looked at, of a TIFF its directory, and of its fields a few.
 */
public final class FactsReader {

    private static final int MAX_KEYWORDS = 20;
    private static final int MAX_PLACE = 150;

    private FactsReader() {}

    /**
     * The facts; those that the file does not tell are null.
     *
     * @param file the original
     * @param name what its owner calls it
     * @param info what its header says
     * @throws java.io.UncheckedIOException where the file itself cannot be read
     */
    public static PictureFacts read(Path file, String name, ImageInfo info) {
        MetadataParts parts = parts(file, info);
        ExifFields exif = parts.exif();
        IptcFields iptc = parts.iptc();
        XmpFields xmp = XmpFields.of(parts.xmp());
        return new PictureFacts(
                Objects.requireNonNullElse(CleanText.of(name, CleanText.MAX_ALT_TEXT), "image"),
                info,
                first(exif.takenAt(), xmp.takenAt(), iptc.takenAt()),
                CleanText.of(exif.camera(), CleanText.MAX_LABEL),
                line(CleanText.MAX_TITLE, xmp.title(), iptc.title(), exif.title()),
                line(CleanText.MAX_DESCRIPTION, xmp.caption(), iptc.caption(), exif.caption()),
                keywords(Stream.of(xmp.keywords(), iptc.keywords(), exif.keywords())),
                line(CleanText.MAX_TITLE, xmp.creator(), iptc.creator(), exif.creator()),
                line(CleanText.MAX_ALT_TEXT, xmp.copyright(), iptc.copyright(), exif.copyright()),
                line(MAX_PLACE, place(xmp.place()), place(iptc.place())));
    }

    private static MetadataParts parts(Path file, ImageInfo info) {
        try {
            return MetadataParts.read(file, info.format());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The first that has something to say, clean. */
    private static @Nullable String line(int max, @Nullable String... texts) {
        for (String text : texts) {
            String clean = CleanText.of(text, max);
            if (clean != null) {
                return clean;
            }
        }
        return null;
    }

    private static @Nullable LocalDateTime first(@Nullable LocalDateTime... times) {
        for (LocalDateTime time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static List<String> keywords(Stream<List<String>> lists) {
        List<Label> all =
                lists.flatMap(List::stream).limit(1000).map(Label::new).toList();
        return Labels.clean(all).stream().map(Label::name).limit(MAX_KEYWORDS).toList();
    }

    /** City, region and country, as far as they are there, each once. */
    private static @Nullable String place(List<String> names) {
        List<String> clean = new ArrayList<>();
        for (String name : names) {
            String part = CleanText.of(name, CleanText.MAX_LABEL);
            if (part != null && !clean.contains(part)) {
                clean.add(part);
            }
        }
        return clean.isEmpty() ? null : String.join(", ", clean);
    }
}
