package dev.imagemill.image;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whether a text is an SVG: its first element is {@code svg}, behind a byte order mark, prolog, comments and doctype. */
final class SvgSignature {

    private SvgSignature() {}

    static boolean matches(byte[] bytes) {
        int length = Math.min(bytes.length, ImageFormat.SNIFF_BYTES);
        String text = new String(bytes, 0, length, charsetOf(bytes));
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (true) {
            at = skipSpace(text, at);
            if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                at = behindDoctype(text, at);
            } else {
                return isSvgElement(text, at);
            }
        }
    }

    private static Charset charsetOf(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The place behind the next {@code end}; the text's length where there is none, so that nothing matches any more. */
    private static int behind(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static int behindDoctype(String text, int from) {
        int bracket = text.indexOf('[', from);
        int close = text.indexOf('>', from);
        return bracket >= 0 && bracket < close ? behind(text, "]>", bracket) : behind(text, ">", from);
    }

    private static boolean isSvgElement(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '<') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(at + 1, end);
        return end < text.length() && name.substring(name.indexOf(':') + 1).equals("svg");
    }
}
