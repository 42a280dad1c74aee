package dev.imagemill.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How an image is to be described.
 *
 * @param language BCP 47; null for the one that the settings name
 * @param provider null for the one that the settings name
 * @param fresh whether the provider is asked although it has answered the same question about the same bytes before
 */
public record DescribeOrder(
        @Nullable String language, @Nullable String provider, boolean fresh) {

    /** As the settings say. */
    public static final DescribeOrder USUAL = new DescribeOrder(null, null, false);
}
