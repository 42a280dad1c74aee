package dev.imagemill.catalog;

import dev.imagemill.describe.Label;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes; null leaves as it is, an empty text clears (a name cannot be cleared). White space around texts is
 * taken off, empty and repeated labels are left out.
 *
 * @param name 1 to 255 characters
 * @param title at most 500 characters
 * @param description at most 10,000 characters
 * @param altText at most 500 characters
 * @param labels at most 50 of at most 100 characters each
 * @param handBack whether what was edited before is the describer's to write again; the texts stay until it does
 */
public record ImageEdit(
        @Nullable String name,
        @Nullable String title,
        @Nullable String description,
        @Nullable String altText,
        @Nullable List<String> labels,
        boolean handBack) {

    private static final int MAX_NAME = 255;
    private static final int MAX_TITLE = 500;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_ALT_TEXT = 500;
    private static final int MAX_LABELS = 50;
    private static final int MAX_LABEL = 100;

    /** @throws dev.imagemill.fault.FaultException {@code edit-invalid}, its detail naming the field */
    public ImageEdit {
        name = text("name", name, MAX_NAME);
        title = text("title", title, MAX_TITLE);
        description = text("description", description, MAX_DESCRIPTION);
        altText = text("altText", altText, MAX_ALT_TEXT);
        labels = labels == null ? null : labels(labels);
        if (name != null && name.isEmpty()) {
            throw invalid("name: expected 1 to " + MAX_NAME + " characters, found none");
        }
    }

    /** Of the name alone. */
    public static ImageEdit ofName(String name) {
        return new ImageEdit(name, null, null, null, null, false);
    }

    /** What an image's texts are after it; what is written, or cleared, counts as edited from then on. */
    public ImageTexts appliedTo(ImageTexts texts) {
        return new ImageTexts(
                written(title, texts.title()),
                written(description, texts.description()),
                written(altText, texts.altText()),
                labels == null
                        ? texts.labels()
                        : labels.stream().map(Label::new).toList(),
                texts.language(),
                texts.source(),
                edited(texts));
    }

    private Set<TextField> edited(ImageTexts texts) {
        Set<TextField> edited = EnumSet.noneOf(TextField.class);
        edited.addAll(handBack ? Set.of() : texts.edited());
        addIf(title != null, TextField.TITLE, edited);
        addIf(description != null, TextField.DESCRIPTION, edited);
        addIf(altText != null, TextField.ALT_TEXT, edited);
        addIf(labels != null, TextField.LABELS, edited);
        return edited;
    }

    private static void addIf(boolean written, TextField field, Set<TextField> edited) {
        if (written) {
            edited.add(field);
        }
    }

    private static @Nullable String written(@Nullable String text, @Nullable String before) {
        return text == null ? before : text.isEmpty() ? null : text;
    }

    private static @Nullable String text(String field, @Nullable String value, int limit) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.length() > limit) {
            throw invalid(field + ": expected at most " + limit + " characters, found " + text.length());
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw invalid(field + ": expected text without control characters");
        }
        return text;
    }

    private static List<String> labels(List<String> given) {
        if (given.size() > MAX_LABELS) {
            throw invalid("labels: expected at most " + MAX_LABELS + ", found " + given.size());
        }
        return given.stream()
                .map(label -> label == null ? "" : text("labels", label, MAX_LABEL))
                .filter(label -> label != null && !label.isEmpty())
                .distinct()
                .toList();
    }

    private static RuntimeException invalid(String detail) {
        return Fault.permanent(FaultCategory.INVALID_INPUT, "edit-invalid", detail + ".")
                .toException();
    }
}
