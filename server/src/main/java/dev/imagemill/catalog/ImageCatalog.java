package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.transform.Preset;
import java.util.List;
import java.util.Optional;

/**
 * The images that exist, as their owners see them. Another owner's image is the same as none. Calls join the transaction
 * of the caller where there is one.
 */
public interface ImageCatalog {

    /** Adds an image; the id must be new. */
    Image add(NewImage image);

    /** The owner's live image with these bytes, if there is one. */
    Optional<Image> findByContent(OwnerId owner, String sha256);

    Optional<Image> find(OwnerId owner, ImageId id);

    /** The owner's live images that a query asks for. */
    ImagePage list(OwnerId owner, ImageQuery query);

    /** Empty where there is no such image. */
    Optional<Image> edit(OwnerId owner, ImageId id, ImageEdit edit);

    /**
     * Asks for more renditions; one whose preset name exists already is made anew if its preset differs or it failed, and
     * left alone otherwise.
     */
    Optional<Image> addRenditions(OwnerId owner, ImageId id, List<Preset> presets);

    /** Hides an image from its owner; it can be restored until its bytes are purged. False where there is none. */
    boolean delete(OwnerId owner, ImageId id);

    /** Undoes {@link #delete}; empty where it was never there or is purged. */
    Optional<Image> restore(OwnerId owner, ImageId id);
}
