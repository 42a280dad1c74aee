package dev.imagemill.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A page of an owner's images: newest first, or, where words are asked for, those that fit best first.
 *
 * @param text words to be found in name, title, description or labels, as {@code docs/search.md} tells; null or blank for all
 * @param after the place of the last image of the page before, of the same query; null for the first page
 * @param limit 1 to 200
 */
public record ImageQuery(
        @Nullable String text, ImageFilter filter, @Nullable Place after, int limit) {

    private static final int MAX_PAGE = 200;

    public ImageQuery {
        text = text == null || text.isBlank() ? null : text;
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " images, not " + limit);
        }
    }

    /** All images, newest first. */
    public static ImageQuery newest(@Nullable Place after, int limit) {
        return new ImageQuery(null, ImageFilter.NONE, after, limit);
    }

    /**
     * Where an image stands in a list.
     *
     * @param rank how well it fits; 0 where no words are asked for
     */
    public record Place(int rank, ImageId id) {}
}
