package dev.imagemill.catalog.sql;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Text without what people leave out when they search: compatibility forms, accents, case. In Java, since databases differ in what
 * they take for the same letter. The rules are told in {@code docs/search.md}; where they change, the words of all images have to be
 * cut anew.
 */
final class FoldedText {

    private static final int MAX_LABEL = 200;

    /** Letters that Unicode does not take apart. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private FoldedText() {}

    /** The text with accents taken off, its case as it was. */
    static String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> !accent(point) && Character.getType(point) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Plain text without case: {@code Straße} and {@code STRASSE} are the same. */
    static String withoutCase(String plain) {
        String lower = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        lower.codePoints().forEach(point -> {
            String letters = LETTERS.get(point);
            if (letters == null) {
                folded.appendCodePoint(point);
            } else {
                folded.append(letters);
            }
        });
        return folded.toString();
    }

    /** What makes two labels the same; empty where nothing of it can be compared. */
    static String label(String label) {
        String folded =
                withoutCase(plain(label)).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return folded.codePointCount(0, folded.length()) <= MAX_LABEL
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, MAX_LABEL));
    }

    /** Marks that a letter is read without. Not those of Indic and Thai vowels, nor the voicing marks of kana: they make other words. */
    private static boolean accent(int point) {
        int type = Character.getType(point);
        if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(point);
        boolean voicing = point == 0x3099 || point == 0x309A;
        return !voicing
                && (script == UnicodeScript.INHERITED
                        || script == UnicodeScript.HEBREW
                        || script == UnicodeScript.ARABIC
                        || script == UnicodeScript.CYRILLIC);
    }
}
