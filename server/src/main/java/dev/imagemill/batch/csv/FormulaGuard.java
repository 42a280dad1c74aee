package dev.imagemill.batch.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula: one that begins like a formula gets an apostrophe in front, which
 * spreadsheets take for "this is text". What begins like one is OWASP's list ("CSV Injection") in half and full width, also
 * behind spaces and quotes, which some programs pass over. Plain numbers such as {@code -5} and {@code +49 123} stay.
 *
 * <p>Whether a cell is dangerous depends only on what follows its leading apostrophes. So {@link #release} knows exactly
 * the cells that {@link #guard} has changed, and {@code release(guard(x))} is {@code x} for each {@code x}.
 */
final class FormulaGuard {

    private static final char APOSTROPHE = '\'';
    private static final String STARTS_FORMULA = "=+-@＝＋－＠";
    private static final Pattern NUMBER =
            Pattern.compile("\\s*+[+-]?+\\d++(?:[ .,]\\d++)*+(?:[eE][+-]?+\\d++)?+ ?+%?+\\s*+");

    private FormulaGuard() {}

    /** The cell as it is safe to write. */
    static String guard(String cell) {
        return isDangerous(cell) ? APOSTROPHE + cell : cell;
    }

    /** The cell as it was before {@link #guard}. */
    static String release(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isDangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        int start = 0;
        while (start < cell.length() && cell.charAt(start) == APOSTROPHE) {
            start++;
        }
        if (start == cell.length()) {
            return false;
        }
        char first = cell.charAt(start);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        int begin = start;
        while (begin < cell.length() && isPassedOver(cell.charAt(begin))) {
            begin++;
        }
        return begin < cell.length()
                && STARTS_FORMULA.indexOf(cell.charAt(begin)) >= 0
                && !NUMBER.matcher(cell).region(start, cell.length()).matches();
    }

    private static boolean isPassedOver(char c) {
        return c <= ' '
                || c == '"'
                || c == APOSTROPHE
                || c == '\ufeff'
                || c == '\u200b'
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c);
    }
}
