package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The images that their owners deleted and can have back. Another owner's image is the same as none, and so is one whose bytes are
 * being purged. Calls join the transaction of the caller where there is one.
 */
public interface DeletedImages {

    /**
     * An image as it was when it was deleted.
     *
     * @param restorableUntil what its owner was told; from then on it can be gone at any moment
     */
    record Deleted(Image image, Instant restorableUntil) {}

    /** Where an image stands in the list. */
    record Place(Instant restorableUntil, ImageId id) {}

    /**
     * Some of the list.
     *
     * @param next behind which the next page begins; null on the last one
     */
    record Page(List<Deleted> images, @Nullable Place next) {

        public Page {
            images = List.copyOf(images);
        }
    }

    /**
     * Notes until when an image that was just deleted can be had back, to the millisecond. One without this note is in no list. Does
     * nothing where the image is not deleted.
     */
    void keep(OwnerId owner, ImageId id, Instant restorableUntil);

    /**
     * The owner's deleted images, those that can be had back the longest first: as a rule the one that was deleted last.
     *
     * @param after the place of the last image of the page before; null for the first page
     * @param limit ≥ 1
     */
    Page list(OwnerId owner, @Nullable Place after, int limit);

    Optional<Deleted> find(OwnerId owner, ImageId id);
}
