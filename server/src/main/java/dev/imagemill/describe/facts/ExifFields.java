package dev.imagemill.describe.facts;

import com.drew.lang.ByteArrayReader;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of EXIF (CIPA DC-008) and those that Windows adds to it.
 *
 * @param values text by tag
 */
public record ExifFields(Map<Integer, String> values) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST_YEAR = 1826;
    private static final int LAST_YEAR = 2200;

    /** What cameras write as the description of every picture. */
    private static final String NOT_MEANT =
            "(?i)(olympus|sony|minolta|konica|nikon|kodak|samsung|casio|fuji|dcim|digital"
                    + " camera|default|screenshot|untitled)\\b.*";

    /** Of bytes that begin with a TIFF header; none where they do not. */
    public static ExifFields of(byte @Nullable [] tiff) {
        return tiff == null
                ? new ExifFields(Map.of())
                : new ExifFields(TiffTags.of(new ByteArrayReader(tiff)).texts());
    }

    public @Nullable String camera() {
        String make = text(TiffTags.MAKE);
        String model = text(TiffTags.MODEL);
        if (make == null || model == null) {
            return model == null ? make : model;
        }
        String maker = make.strip().split(" ", 2)[0];
        return model.toLowerCase(Locale.ROOT).startsWith(maker.toLowerCase(Locale.ROOT))
                ? model
                : maker + " " + model.strip();
    }

    public @Nullable LocalDateTime takenAt() {
        String text = text(TiffTags.TAKEN);
        return text == null ? null : time(text.strip(), TIME);
    }

    public @Nullable String title() {
        return text(TiffTags.WINDOWS_TITLE);
    }

    public @Nullable String caption() {
        String text = text(TiffTags.DESCRIPTION);
        return text == null || text.strip().matches(NOT_MEANT) ? null : text;
    }

    public @Nullable String creator() {
        String artist = text(TiffTags.ARTIST);
        return artist == null ? text(TiffTags.WINDOWS_AUTHOR) : artist;
    }

    public @Nullable String copyright() {
        return text(TiffTags.COPYRIGHT);
    }

    public List<String> keywords() {
        String text = text(TiffTags.WINDOWS_KEYWORDS);
        return text == null ? List.of() : List.of(text.split("[;,]", -1));
    }

    private @Nullable String text(int tag) {
        String value = values.get(tag);
        return value == null || value.isBlank() ? null : value;
    }

    /** A time by a pattern; null where it is none, or cannot be of a photograph. */
    static @Nullable LocalDateTime time(String text, DateTimeFormatter pattern) {
        try {
            LocalDateTime time = LocalDateTime.parse(text, pattern);
            return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR ? time : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
