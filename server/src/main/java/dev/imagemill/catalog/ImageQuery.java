package dev.imagemill.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A page of an owner's images, newest first.
 *
 * @param text words to be found in name, title, description or labels; null for all
 * @param status null for all
 * @param before only images older than this one; null for the first page
 * @param limit 1 to 200
 */
public record ImageQuery(
        @Nullable String text,
        @Nullable String label,
        @Nullable ProcessingStatus status,
        @Nullable ImageId before,
        int limit) {}
