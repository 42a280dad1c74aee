package dev.imagemill.storage;

import java.util.Arrays;

/**
 * The name of an object: segments joined by {@code /}, such as {@code {imageId}/input/{fileName}}.
 *
 * @param value 1 to 900 characters; no segment is empty, {@code .} or {@code ..}; no control characters or backslashes
 */
public record ObjectKey(String value) {

    private static final int MAX_LENGTH = 900;

    public ObjectKey {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an object key has 1 to " + MAX_LENGTH + " characters");
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\')) {
            throw new IllegalArgumentException("an object key has no control characters or backslashes");
        }
        if (Arrays.stream(value.split("/", -1)).anyMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."))) {
            throw new IllegalArgumentException("an object key has no segment that is empty, . or ..");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
