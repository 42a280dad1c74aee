package dev.imagemill.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person changes; null leaves as it is, an empty text clears (a name cannot be cleared). */
public record ImageEdit(
        @Nullable String name,
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> labels) {}
