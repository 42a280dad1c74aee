package dev.imagemill.ingest;

import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.IntakeLedger;
import dev.imagemill.catalog.NewImage;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of originals in the object store, as far as they come and go with their images. */
final class Originals {

    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

    private final ObjectStore objects;
    private final ImageCatalog catalog;
    private final IntakeLedger intake;

    Originals(ObjectStore objects, ImageCatalog catalog, IntakeLedger intake) {
        this.objects = objects;
        this.catalog = catalog;
        this.intake = intake;
    }

    /** Noted first, so that the bytes are found again where this process dies before they have an image. */
    void put(NewImage image, StagedFile file) {
        intake.begin(image.original());
        objects.put(image.original(), file.path(), image.info().format().mediaType());
    }

    /**
     * Within the transaction that adds the image.
     *
     * @throws FaultException {@code overloaded} where storing took so long that the bytes may be taken for abandoned
     */
    void keep(NewImage image) {
        if (!intake.end(image.original())) {
            throw Fault.temporary(
                            FaultCategory.OVERLOADED,
                            "overloaded",
                            "Storing took longer than " + IntakeLedger.TIME_TO_ADD.toMinutes()
                                    + " minutes, the most that it may; try again with fewer files at once.")
                    .toException();
        }
    }

    /** Stores the bytes of an image again where they have gone; the file stays, since the image may be deleted meanwhile. */
    void repair(Image image, StagedFile file) {
        if (objects.stat(image.original()).isPresent()) {
            return;
        }
        LOG.warn("the bytes of {} were missing; they are stored again from an upload", image.original());
        Path copy = file.path().resolveSibling(file.path().getFileName() + ".copy");
        try {
            try {
                Files.copy(file.path(), copy);
                objects.put(image.original(), copy, image.info().format().mediaType());
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw Fault.temporary(
                            FaultCategory.UNAVAILABLE,
                            "staging-failed",
                            "The file could not be copied to put a lost original back; try again later.")
                    .toException(e);
        }
    }

    /** Deletes the bytes of an image that was not added. */
    void discard(NewImage image) {
        try {
            objects.delete(image.original());
            intake.forget(image.original());
        } catch (FaultException e) {
            LOG.warn("the bytes of {} could not be deleted; the sweep tries again", image.original(), e);
        }
    }

    /** Where nobody can say whether the image was added, its bytes stay: too many are better than too few. */
    void discardUnlessAdded(NewImage image) {
        boolean added;
        try {
            added = catalog.find(image.owner(), image.id()).isPresent();
        } catch (RuntimeException e) {
            LOG.warn(
                    "the bytes of {} stay, since the database does not say if they have an image", image.original(), e);
            return;
        }
        if (!added) {
            discard(image);
        }
    }
}
