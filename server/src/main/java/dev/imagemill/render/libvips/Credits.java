package dev.imagemill.render.libvips;

import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsMetadata;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who made a picture and whose it is: from EXIF, else from IPTC (IIM 4.2, datasets 2:80 by-line and 2:116 copyright notice), else
 * from XMP ({@code dc:creator}, {@code dc:rights}); as the EXIF fields that a saver writes.
 */
final class Credits {

    static final String ARTIST = "exif-ifd0-Artist";
    static final String COPYRIGHT = "exif-ifd0-Copyright";

    /** A saver takes the last bracket of a field for a note about its type and cuts it off, so there has to be one. */
    private static final String NOTE = " (x, ASCII)";

    private static final int IPTC_ARTIST = 80;
    private static final int IPTC_COPYRIGHT = 116;
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_XMP = 1 << 20;
    private static final String LIST_ITEM = "\\s*<rdf:(?:Seq|Alt|Bag)>\\s*<rdf:li[^>]*>([^<]{1,1000})</rdf:li>";
    private static final Pattern XMP_ARTIST = Pattern.compile("<dc:creator>" + LIST_ITEM);
    private static final Pattern XMP_COPYRIGHT = Pattern.compile("<dc:rights>" + LIST_ITEM);

    private Credits() {}

    /** The EXIF fields to set; empty where nobody is named. */
    static Map<String, String> of(VipsImage image) {
        VipsMetadata metadata = image.metadata();
        Map<String, String> credits = new LinkedHashMap<>();
        put(credits, ARTIST, metadata, IPTC_ARTIST, XMP_ARTIST);
        put(credits, COPYRIGHT, metadata, IPTC_COPYRIGHT, XMP_COPYRIGHT);
        return credits;
    }

    /** Whose it is, in plain words. */
    static Optional<String> copyright(VipsImage image) {
        return found(COPYRIGHT, image.metadata(), IPTC_COPYRIGHT, XMP_COPYRIGHT);
    }

    private static void put(Map<String, String> credits, String field, VipsMetadata metadata, int iptc, Pattern xmp) {
        found(field, metadata, iptc, xmp).ifPresent(text -> credits.put(field, text + NOTE));
    }

    private static Optional<String> found(String field, VipsMetadata metadata, int iptc, Pattern xmp) {
        return metadata.stringOf(field)
                .flatMap(Credits::fromExif)
                .or(() -> metadata.blobOf("iptc-data").flatMap(bytes -> fromIptc(bytes, iptc)))
                .or(() -> metadata.blobOf("xmp-data").flatMap(bytes -> fromXmp(bytes, xmp)));
    }

    /** libvips gives {@code value (value once more, type, components, bytes)}, and the value may have brackets of its own. */
    private static Optional<String> fromExif(String field) {
        for (int at = field.indexOf(" ("); at >= 0; at = field.indexOf(" (", at + 1)) {
            if (at > 0 && field.startsWith(field.substring(0, at), at + 2)) {
                return clean(field.substring(0, at));
            }
        }
        return Optional.empty();
    }

    /** The first dataset of record 2 with this number, wherever in the block it is. */
    private static Optional<String> fromIptc(byte[] bytes, int dataset) {
        for (int at = 0; at + 5 <= bytes.length; at++) {
            if (bytes[at] == 0x1C && bytes[at + 1] == 2 && (bytes[at + 2] & 0xFF) == dataset) {
                int length = (bytes[at + 3] & 0xFF) << 8 | (bytes[at + 4] & 0xFF);
                if (length > 0 && length <= MAX_LENGTH && at + 5 + length <= bytes.length) {
                    return clean(new String(bytes, at + 5, length, StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fromXmp(byte[] bytes, Pattern pattern) {
        String text = new String(bytes, 0, Math.min(bytes.length, MAX_XMP), StandardCharsets.UTF_8);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return clean(matcher.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&"));
    }

    private static Optional<String> clean(String text) {
        String plain = text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
