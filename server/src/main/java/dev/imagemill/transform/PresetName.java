package dev.imagemill.transform;

import java.util.regex.Pattern;

/**
 * The name of a preset: part of URLs, object keys and folder names, hence narrow.
 *
 * @param value 1 to 64 of {@code a-z 0-9 - _}, starting with a letter or digit
 */
public record PresetName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    public PresetName {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a preset's name is 1 to 64 of a-z, 0-9, - and _, starting with a letter or digit");
        }
    }

    /** Whether a text can be a preset's name. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
