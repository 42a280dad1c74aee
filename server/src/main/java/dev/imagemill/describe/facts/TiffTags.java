package dev.imagemill.describe.facts;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the wanted tags of the first directory and of EXIF's own, each once, and has nothing else read: a tag may point anywhere, so that
 * a directory of thousands could ask for the same bytes thousands of times.
 */
final class TiffTags extends DirectoryTiffHandler {

    static final int DESCRIPTION = 0x010e;
    static final int MAKE = 0x010f;
    static final int MODEL = 0x0110;
    static final int ARTIST = 0x013b;
    static final int COPYRIGHT = 0x8298;
    static final int TAKEN = 0x9003;
    static final int WINDOWS_TITLE = 0x9c9b;
    static final int WINDOWS_AUTHOR = 0x9c9d;
    static final int WINDOWS_KEYWORDS = 0x9c9e;

    /** Of Adobe's XMP specification, part 3; of TIFF/EP, ISO 12234-2; of Adobe's Photoshop TIFF notes. */
    static final int XMP = 0x02bc;

    static final int IPTC = 0x83bb;
    static final int PHOTOSHOP = 0x8649;

    private static final int EXIF_IFD = 0x8769;
    private static final Set<Integer> TEXTS =
            Set.of(DESCRIPTION, MAKE, MODEL, ARTIST, COPYRIGHT, TAKEN, WINDOWS_TITLE, WINDOWS_AUTHOR, WINDOWS_KEYWORDS);
    private static final Set<Integer> BLOCKS = Set.of(XMP, IPTC, PHOTOSHOP);
    private static final int MAX_TEXT = 16_000;
    private static final int MAX_BLOCK = 1_000_000;

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, byte[]> blocks = new HashMap<>();
    private boolean entered;

    private TiffTags() {
        super(new Metadata(), null);
        pushDirectory(ExifIFD0Directory.class);
    }

    /** Of what begins with a TIFF header; what was read before it got odd stands. */
    static TiffTags of(RandomAccessReader tiff) {
        TiffTags tags = new TiffTags();
        try {
            new TiffReader().processTiff(tiff, tags, 0);
        } catch (TiffProcessingException | IOException | RuntimeException e) {
            return tags;
        }
        return tags;
    }

    /** By tag. */
    Map<Integer, String> texts() {
        return Map.copyOf(texts);
    }

    byte @Nullable [] block(int tag) {
        return blocks.get(tag);
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
        if (TEXTS.contains(tagId) && byteCount > 0 && byteCount <= MAX_TEXT && !texts.containsKey(tagId)) {
            texts.put(tagId, text(tagId, reader.getBytes(offset, byteCount)));
        }
        if (BLOCKS.contains(tagId) && byteCount > 0 && byteCount <= MAX_BLOCK && !blocks.containsKey(tagId)) {
            blocks.put(tagId, reader.getBytes(offset, byteCount));
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
