package dev.imagemill.catalog;

import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Label;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an image, by a describer or by a person.
 *
 * @param title, description, altText: null where nobody wrote one
 * @param labels in their order; a person's have no confidence
 * @param language of what the describer wrote, BCP 47; null where none has, or it wrote no words of a language
 * @param source which describer wrote last; null for none
 * @param edited what a person wrote, or cleared: no describer touches it
 */
public record ImageTexts(
        @Nullable String title,
        @Nullable String description,
        @Nullable String altText,
        List<Label> labels,
        @Nullable String language,
        @Nullable DescriptionSource source,
        Set<TextField> edited) {

    /** Of an image that nobody has said anything of. */
    public static final ImageTexts NONE = new ImageTexts(null, null, null, List.of(), null, null, Set.of());

    public ImageTexts {
        labels = List.copyOf(labels);
        Set<TextField> ordered = EnumSet.noneOf(TextField.class);
        ordered.addAll(edited);
        edited = Collections.unmodifiableSet(ordered);
    }
}
