package dev.imagemill.describe;

import org.jspecify.annotations.Nullable;

/**
 * A word or two for something that a picture shows.
 *
 * @param name 1 to 100 characters
 * @param confidence how sure its source is, 0 to 1; null where that does not say, and for a person's
 */
public record Label(String name, @Nullable Double confidence) {

    public Label {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
        }
    }

    public Label(String name) {
        this(name, null);
    }
}
