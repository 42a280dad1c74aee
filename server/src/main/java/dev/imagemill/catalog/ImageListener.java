package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;

/**
 * Hears what becomes of images, in the transaction in which it is written down, so that what a listener writes is there if, and
 * only if, that is. What it throws rolls all of it back, and the work is tried again. The image's row is locked meanwhile where the
 * database locks rows: who waits for an image has to look at it under that lock ({@link ImageCatalog#addRenditions} takes it), in
 * the transaction that notes the wait, since nobody says again what was said before.
 */
public interface ImageListener {

    /**
     * By what a worker has said, an image is ready or has failed: none of its renditions is open any more. Comes again when more
     * was asked for and that has ended; also for an image that is deleted and can be restored. The transaction is a
     * {@link RepeatableTransaction}: a power cut may take it back, and then it is said again.
     */
    void ended(OwnerId owner, ImageId image);

    /** Its owner has deleted an image, and may restore it until it is {@link #gone}. */
    default void deleted(OwnerId owner, ImageId image) {}

    /** A deleted image is given up for good, whether it had ended or not. */
    default void gone(OwnerId owner, ImageId image) {}
}
