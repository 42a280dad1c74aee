package dev.imagemill.describe.facts;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields of EXIF (CIPA DC-008) and those that Windows adds to it.
 *
 * @param values text by tag
 */
public record ExifFields(Map<Integer, String> values) {

    private static final int DESCRIPTION = 0x010e;
    private static final int MAKE = 0x010f;
    private static final int MODEL = 0x0110;
    private static final int ARTIST = 0x013b;
    private static final int COPYRIGHT = 0x8298;
    private static final int EXIF_IFD = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int WINDOWS_TITLE = 0x9c9b;
    private static final int WINDOWS_AUTHOR = 0x9c9d;
    private static final int WINDOWS_KEYWORDS = 0x9c9e;

    private static final Set<Integer> WANTED =
            Set.of(DESCRIPTION, MAKE, MODEL, ARTIST, COPYRIGHT, TAKEN, WINDOWS_TITLE, WINDOWS_AUTHOR, WINDOWS_KEYWORDS);

    private static final int MAX_VALUE = 16_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST_YEAR = 1826;
    private static final int LAST_YEAR = 2200;

    /** What cameras write as the description of every picture. */
    private static final String NOT_MEANT =
            "(?i)(olympus|sony|minolta|konica|nikon|kodak|samsung|casio|fuji|dcim|digital camera|default|screenshot|untitled)\\b.*";

    /** Of bytes that begin with a TIFF header; none where they do not. */
    public static ExifFields of(byte @Nullable [] tiff) {
        WantedTags wanted = new WantedTags();
        if (tiff != null) {
            try {
                new TiffReader().processTiff(new ByteArrayReader(tiff), wanted, 0);
            } catch (TiffProcessingException | IOException | RuntimeException e) {
                // What was read before it got odd stands.
                return new ExifFields(Map.copyOf(wanted.values));
            }
        }
        return new ExifFields(Map.copyOf(wanted.values));
    }

    public @Nullable String camera() {
        String make = text(MAKE);
        String model = text(MODEL);
        if (make == null || model == null) {
            return model == null ? make : model;
        }
        String maker = make.strip().split(" ", 2)[0];
        return model.toLowerCase(Locale.ROOT).startsWith(maker.toLowerCase(Locale.ROOT))
                ? model
                : maker + " " + model.strip();
    }

    public @Nullable LocalDateTime takenAt() {
        String text = text(TAKEN);
        return text == null ? null : time(text.strip(), TIME);
    }

    public @Nullable String title() {
        return text(WINDOWS_TITLE);
    }

    public @Nullable String caption() {
        String text = text(DESCRIPTION);
        return text == null || text.strip().matches(NOT_MEANT) ? null : text;
    }

    public @Nullable String creator() {
        String artist = text(ARTIST);
        return artist == null ? text(WINDOWS_AUTHOR) : artist;
    }

    public @Nullable String copyright() {
        return text(COPYRIGHT);
    }

    public List<String> keywords() {
        String text = text(WINDOWS_KEYWORDS);
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

    /**
     * Takes the wanted tags of the first directory and of EXIF's own, each once, and has nothing else read: a tag may point anywhere,
     * so that a directory of thousands could ask for the same bytes thousands of times.
     */
    private static final class WantedTags extends DirectoryTiffHandler {
        private final Map<Integer, String> values = new HashMap<>();
        private boolean entered;

        WantedTags() {
            super(new Metadata(), null);
            pushDirectory(ExifIFD0Directory.class);
        }

        @Override
        public void setTiffMarker(int marker) {
            // Of several kinds, all of which are laid out alike.
        }

        @Override
        public boolean tryEnterSubIfd(int tagId) {
            if (tagId != EXIF_IFD || entered) {
                return false;
            }
            entered = true;
            pushDirectory(ExifIFD0Directory.class);
            return true;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public @Nullable Long tryCustomProcessFormat(int tagId, int formatCode, long componentCount) {
            return null;
        }

        @Override
        public boolean customProcessTag(
                int offset, Set<Integer> seen, int header, RandomAccessReader reader, int tagId, int byteCount)
                throws IOException {
            if (WANTED.contains(tagId) && byteCount > 0 && byteCount <= MAX_VALUE && !values.containsKey(tagId)) {
                values.put(tagId, text(tagId, reader.getBytes(offset, byteCount)));
            }
            return true;
        }

        /** Windows writes UTF-16; others should write ASCII, and write UTF-8. */
        private static String text(int tagId, byte[] bytes) {
            boolean windows = tagId >= WINDOWS_TITLE && tagId <= WINDOWS_KEYWORDS + 1;
            String text = new String(bytes, windows ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            int end = text.indexOf('\0');
            return end < 0 ? text : text.substring(0, end);
        }
    }
}
