package dev.imagemill.ingest;

import dev.imagemill.image.ImageInfo;
import org.jspecify.annotations.Nullable;

/**
 * A file that was found to be a picture, with the name that its owner gives it.
 *
 * @param info as {@link ImageIngest#inspect} found it
 * @param name null for the file's own
 */
public record NewFile(
        StagedFile file, ImageInfo info, @Nullable String name) {}
