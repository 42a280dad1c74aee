package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.Urgency;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.transform.Preset;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Asks for renditions of images that are there. */
public final class RenditionOrders {

    private final ImageCatalog catalog;
    private final JobQueue queue;
    private final TransactionOperations transaction;
    private final LiveEvents events;
    private final Clock clock;

    RenditionOrders(
            ImageCatalog catalog, JobQueue queue, TransactionOperations transaction, LiveEvents events, Clock clock) {
        this.catalog = catalog;
        this.queue = queue;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link ImageCatalog#addRenditions}, with the job that makes them; empty where there is no such image. */
    public Optional<Image> order(OwnerId owner, ImageId id, List<Preset> presets) {
        Optional<Image> changed =
                transaction.execute(_ -> catalog.find(owner, id).flatMap(image -> added(image, presets)));
        changed.ifPresent(image -> events.publish(new ImageChanged(owner, id, false)));
        return changed;
    }

    /** Within the caller's transaction; empty where the image was deleted in between. */
    Optional<Image> added(Image image, List<Preset> presets) {
        return added(image, presets, Urgency.URGENT);
    }

    /** Within the caller's transaction; empty where the image was deleted in between. */
    Optional<Image> added(Image image, List<Preset> presets, Urgency urgency) {
        Optional<Image> changed = catalog.addRenditions(image.owner(), image.id(), presets);
        if (changed.stream()
                .flatMap(found -> found.renditions().stream())
                .anyMatch(r -> r.status() == ProcessingStatus.QUEUED)) {
            submit(image.id(), urgency);
        }
        return changed;
    }

    /** Has what is wanted of an image made, for somebody who waits. Within the caller's transaction. */
    void submit(ImageId id) {
        submit(id, Urgency.URGENT);
    }

    /** Has what is wanted of an image made. Within the caller's transaction. */
    void submit(ImageId id, Urgency urgency) {
        queue.submit(new Job(id.value(), new JobPayload.RenderImage(id.value()), urgency), clock.instant());
    }
}
