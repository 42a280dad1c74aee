package dev.imagemill.catalog.sql;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Cuts text where words cannot go on. */
final class TextRuns {

    /** How the words of a run are found. */
    enum Kind {
        /** Letters, digits and their marks. */
        WORD,
        /** Of a script that does not put spaces between words. */
        UNSPACED,
        /** One emoji or other symbol. */
        SYMBOL
    }

    /** Of one kind and as long as can be. */
    record Run(Kind kind, String text) {}

    private static final int PROLONGED_SOUND = 0x30FC;
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private int start;
    private Kind open = Kind.SYMBOL;

    private TextRuns(String text) {
        this.text = text;
    }

    static List<Run> of(String text) {
        return new TextRuns(text).cut();
    }

    private List<Run> cut() {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (letter(point)) {
                Kind kind = unspaced(point) ? Kind.UNSPACED : Kind.WORD;
                // A mark goes with the letter before it.
                if (start == at || (kind != open && !mark(point))) {
                    end(at);
                    open = kind;
                }
            } else {
                end(at);
                if (symbol(point)) {
                    runs.add(new Run(Kind.SYMBOL, text.substring(at, next)));
                }
                start = next;
            }
            at = next;
        }
        end(at);
        return runs;
    }

    private void end(int at) {
        if (at > start) {
            runs.add(new Run(open, text.substring(start, at)));
        }
        start = at;
    }

    private static boolean letter(int point) {
        return Character.isLetterOrDigit(point) || mark(point) || Character.getType(point) == Character.LETTER_NUMBER;
    }

    private static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean symbol(int point) {
        return Character.getType(point) == Character.OTHER_SYMBOL || Character.isExtendedPictographic(point);
    }

    private static boolean unspaced(int point) {
        return point == PROLONGED_SOUND || UNSPACED.contains(UnicodeScript.of(point));
    }
}
