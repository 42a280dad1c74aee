package dev.imagemill.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The name of an object: segments joined by {@code /}, such as {@code {imageId}/input/{fileName}}.
 *
 * @param value 1 to 900 bytes as UTF-8 (S3 and Cloud Storage end at 1024); no segment is empty, {@code .} or {@code ..};
 *     no control characters, backslashes or halves of surrogate pairs
 */
public record ObjectKey(String value) {

    private static final int MAX_BYTES = 900;

    public ObjectKey {
        if (value.isEmpty()
                || value.length() > MAX_BYTES
                || value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("an object key has 1 to " + MAX_BYTES + " bytes as UTF-8");
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\')) {
            throw new IllegalArgumentException("an object key has no control characters or backslashes");
        }
        if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("an object key is well-formed Unicode");
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
