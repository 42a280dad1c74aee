package dev.imagemill.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a describer gave, clean: lengths bounded, no control characters, labels distinct without regard to case.
 *
 * @param title at most 120 characters; null where it gave none
 * @param description at most 2,000 characters
 * @param altText at most 250 characters
 * @param labels at most 20, the surest first
 * @param language BCP 47; null where there are no words of a language
 * @param model which one answered
 * @param calls how many calls it took, asking again included; 0 where nothing left the machine
 * @param inputTokens, outputTokens: as the provider counted them, all calls together; 0 where it does not
 * @param partial whether one of two who were to be asked would not have this picture
 */
public record DescribeAnswer(
        @Nullable String title,
        @Nullable String description,
        @Nullable String altText,
        List<Label> labels,
        @Nullable String language,
        String model,
        int calls,
        long inputTokens,
        long outputTokens,
        boolean partial) {

    public DescribeAnswer {
        labels = List.copyOf(labels);
    }

    /** One that is whole. */
    public DescribeAnswer(
            @Nullable String title,
            @Nullable String description,
            @Nullable String altText,
            List<Label> labels,
            @Nullable String language,
            String model,
            Spent spent) {
        this(
                title,
                description,
                altText,
                labels,
                language,
                model,
                spent.calls(),
                spent.inputTokens(),
                spent.outputTokens(),
                false);
    }

    /** What it cost. */
    public Spent spent() {
        return new Spent(calls, inputTokens, outputTokens);
    }
}
