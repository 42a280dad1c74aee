package dev.imagemill.describe.asking;

import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.Spent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer came to. */
sealed interface Reading {

    /** At least one of the texts is there; what was missing of them has been made of the others. */
    record Usable(
            @Nullable String title,
            @Nullable String description,
            @Nullable String altText,
            List<Label> labels,
            String language)
            implements Reading {

        DescribeAnswer answer(String model, Spent spent) {
            return new DescribeAnswer(title, description, altText, labels, language, model, spent);
        }
    }

    /** The model said that it does not want to. */
    record Refused() implements Reading {}

    /**
     * Nothing could be made of it.
     *
     * @param problem that it can be told, as in "it was empty"
     */
    record Unusable(String problem) implements Reading {}
}
