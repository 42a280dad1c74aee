package dev.imagemill.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some images of a list.
 *
 * @param next behind which the next page begins; null on the last one
 */
public record ImagePage(List<Image> images, ImageQuery.@Nullable Place next) {

    public ImagePage {
        images = List.copyOf(images);
    }
}
