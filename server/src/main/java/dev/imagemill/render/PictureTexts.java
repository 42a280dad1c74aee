package dev.imagemill.render;

import org.jspecify.annotations.Nullable;

/** What is said of a picture, for presets that write it into the file; null where nobody has. */
public record PictureTexts(@Nullable String title, @Nullable String description) {

    /** Of a picture that nobody has said anything of. */
    public static final PictureTexts NONE = new PictureTexts(null, null);
}
