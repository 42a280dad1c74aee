package dev.imagemill.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A file with the name that its owner gives it.
 *
 * @param name null for the file's own
 */
public record NewFile(StagedFile file, @Nullable String name) {}
