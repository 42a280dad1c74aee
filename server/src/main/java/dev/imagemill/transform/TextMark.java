package dev.imagemill.transform;

import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * A text as a watermark.
 *
 * @param text 1 to 200 characters, shown as they are, without markup; line breaks are allowed, other control characters not
 * @param font family and style, 1 to 64 of letters, digits, space and {@code -}; the nearest one the host has is taken
 * @param colour of the letters
 */
public record TextMark(String text, String font, Colour colour) implements WatermarkMark {

    static final String DEFAULT_FONT = "sans";
    static final int MAX_TEXT = 200;

    private static final Pattern FONT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{0,63}");

    public TextMark {
        if (text.isBlank() || text.length() > MAX_TEXT || text.codePoints().anyMatch(TextMark::isForbidden)) {
            throw PresetFault.expected("text", "1 to " + MAX_TEXT + " visible characters", text);
        }
        if (!FONT.matcher(font).matches()) {
            throw PresetFault.expected("font", "1 to 64 of letters, digits, space and -", font);
        }
    }

    public static TextMark of(String text) {
        return new TextMark(text, DEFAULT_FONT, Colour.WHITE);
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return new Fields()
                .with("text", text)
                .with("font", font)
                .with("colour", colour)
                .map();
    }

    private static boolean isForbidden(int codePoint) {
        boolean unpaired = Character.getType(codePoint) == Character.SURROGATE;
        return unpaired || (codePoint != '\n' && Character.isISOControl(codePoint));
    }
}
