package dev.imagemill.batch.csv;

/** Text of cells without what no text should have. */
final class CellText {

    private static final char REPLACEMENT = '\ufffd';

    private CellText() {}

    /** Without NUL; the usual replacement character for bytes that meant nothing. */
    static String clean(String text) {
        return text.indexOf('\0') < 0 && text.indexOf(TextEncoding.UNDECODABLE) < 0
                ? text
                : text.replace("\0", "").replace(TextEncoding.UNDECODABLE, REPLACEMENT);
    }

    /** At most so many characters, without a half one at the end. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, half ? length - 1 : length);
    }
}
