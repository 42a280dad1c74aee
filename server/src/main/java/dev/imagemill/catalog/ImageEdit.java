package dev.imagemill.catalog;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes; null leaves as it is, an empty text clears (a name cannot be cleared). White space around texts is
 * taken off, empty and repeated labels are left out.
 *
 * @param name 1 to 255 characters
 * @param title at most 500 characters
 * @param description at most 10,000 characters
 * @param labels at most 50 of at most 100 characters each
 */
public record ImageEdit(
        @Nullable String name,
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> labels) {

    private static final int MAX_NAME = 255;
    private static final int MAX_TITLE = 500;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_LABELS = 50;
    private static final int MAX_LABEL = 100;

    /** @throws dev.imagemill.fault.FaultException {@code edit-invalid}, its detail naming the field */
    public ImageEdit {
        name = text("name", name, MAX_NAME);
        title = text("title", title, MAX_TITLE);
        description = text("description", description, MAX_DESCRIPTION);
        labels = labels == null ? null : labels(labels);
        if (name != null && name.isEmpty()) {
            throw invalid("name: expected 1 to " + MAX_NAME + " characters, found none");
        }
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
