package dev.imagemill.describe;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text from elsewhere, made fit to be kept and shown: one line, composed (NFC), nothing invisible, of bounded length. */
public final class CleanText {

    /** What a title may have at most, in UTF-16 units as all lengths here. */
    public static final int MAX_TITLE = 120;

    public static final int MAX_DESCRIPTION = 2000;
    public static final int MAX_ALT_TEXT = 250;
    public static final int MAX_LABEL = 100;

    private static final String CUT = "…";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Beyond it nothing is looked at: composing and breaking take time that grows with the length. */
    private static final int LOOKED_AT = 4;

    private CleanText() {}

    /**
     * One line of at most so many characters, cut between words where it is longer; null where nothing is left.
     *
     * @param max &ge; 2
     */
    public static @Nullable String of(@Nullable String text, int max) {
        if (text == null) {
            return null;
        }
        String line = Normalizer.normalize(visible(text, max * LOOKED_AT), Normalizer.Form.NFC)
                .strip();
        return line.isEmpty() ? null : cut(line, max);
    }

    /** Without controls, direction marks and unpaired surrogates; any run of white space is a space. */
    private static String visible(String text, int most) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), most));
        boolean space = false;
        for (int i = 0; i < text.length() && kept.length() < most; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = true;
            } else if (isVisible(c)) {
                if (space && !kept.isEmpty()) {
                    kept.append(' ');
                }
                space = false;
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> c != 0xFFFD;
        };
    }

    private static String cut(String line, int max) {
        if (line.length() <= max) {
            return line;
        }
        int room = max - CUT.length();
        int end = line.lastIndexOf(' ', room);
        // A language without spaces, or one endless word: cut between what a reader sees as characters.
        if (end < room / 2) {
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(line);
            end = characters.isBoundary(room) ? room : characters.preceding(room);
        }
        return line.substring(0, Math.max(end, 0)).strip().replaceFirst("[,;:.\\-–—(]+$", "") + CUT;
    }
}
