package dev.imagemill.transform;

import java.util.Base64;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image as a watermark. Never a path or an address, so that a preset can reach nothing else of the host.
 *
 * @param reference a file name in the folder for watermarks (1 to 128 of letters, digits, {@code . _ -}, starting with a
 *     letter or digit), or a {@code data:image/…;base64,} text of at most 256 kB
 */
public record ImageMark(String reference) implements WatermarkMark {

    /** Bounds the text of a data URI. */
    static final int MAX_REFERENCE = 256 * 1024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern DATA_HEAD = Pattern.compile("data:image/(?:png|jpeg|webp|gif|svg\\+xml);base64,");

    public ImageMark {
        if (reference.length() > MAX_REFERENCE || !isNameOrData(reference)) {
            throw PresetFault.expected("image", expected(), reference);
        }
    }

    static String expected() {
        return "a file name in the watermarks folder or a data:image/…;base64, text of at most 256 kB";
    }

    /** Whether the image is in the reference itself. */
    public boolean embedded() {
        return reference.startsWith("data:");
    }

    /** The embedded image's bytes; only where {@link #embedded}. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(reference.substring(reference.indexOf(',') + 1));
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return new Fields().with("image", reference).map();
    }

    private static boolean isNameOrData(String reference) {
        Matcher head = DATA_HEAD.matcher(reference);
        return head.lookingAt()
                ? isBase64(reference.substring(head.end()))
                : NAME.matcher(reference).matches();
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
