package dev.imagemill.batch.csv;

import java.util.List;

/**
 * What is said of an image; nothing where each is empty.
 *
 * @param labels in their order
 */
public record ResultTexts(String title, String description, String altText, List<String> labels) {

    /** Of an image that nobody has said anything of. */
    public static final ResultTexts NONE = new ResultTexts("", "", "", List.of());

    public ResultTexts {
        labels = List.copyOf(labels);
    }
}
