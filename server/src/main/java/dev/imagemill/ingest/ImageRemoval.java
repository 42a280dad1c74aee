package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.Describing;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageListener;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes images, with a way back until their bytes are purged. */
public final class ImageRemoval {

    private static final Set<Describing.Status> OPEN =
            EnumSet.of(Describing.Status.QUEUED, Describing.Status.PROCESSING, Describing.Status.WAITING);

    private final ImageCatalog catalog;
    private final DeletedImages deleted;
    private final DescriptionOrders descriptions;
    private final JobQueue queue;
    private final TransactionOperations transaction;
    private final LiveEvents events;
    private final List<ImageListener> listeners;
    private final Clock clock;
    private final Duration restoreFor;

    ImageRemoval(
            ImageCatalog catalog,
            DeletedImages deleted,
            DescriptionOrders descriptions,
            JobQueue queue,
            TransactionOperations transaction,
            LiveEvents events,
            List<ImageListener> listeners,
            Clock clock,
            Duration restoreFor) {
        this.catalog = catalog;
        this.deleted = deleted;
        this.descriptions = descriptions;
        this.queue = queue;
        this.transaction = transaction;
        this.events = events;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.restoreFor = restoreFor;
    }

    /**
     * Hides an image from its owner and schedules the end of its bytes.
     *
     * @return until when it can be had back; empty where there is no such image
     */
    public Optional<Instant> delete(OwnerId owner, ImageId id) {
        Instant purgedAt = clock.instant().plus(restoreFor);
        Boolean hidden = transaction.execute(_ -> {
            boolean there = catalog.delete(owner, id);
            if (there) {
                deleted.keep(owner, id, purgedAt);
                queue.submit(new Job(purge(id), new JobPayload.PurgeImage(id.value())), purgedAt);
                listeners.forEach(listener -> listener.deleted(owner, id));
            }
            return there;
        });
        if (!Boolean.TRUE.equals(hidden)) {
            return Optional.empty();
        }
        events.publish(new ImageChanged(owner, id, true));
        return Optional.of(purgedAt);
    }

    /** Takes a deletion back; empty where the image was never there or its bytes are gone. */
    public Optional<Image> restore(OwnerId owner, ImageId id) {
        Optional<Image> restored = transaction.execute(_ -> {
            Optional<Image> image = catalog.restore(owner, id);
            image.ifPresent(_ -> queue.cancel(purge(id)));
            if (image.stream().anyMatch(ImageRemoval::unfinished)) {
                // The job may have come up while the image was hidden, and ended without doing anything.
                queue.submit(new Job(id.value(), new JobPayload.RenderImage(id.value())), clock.instant());
            }
            if (image.stream()
                    .anyMatch(found -> OPEN.contains(found.describing().status()))) {
                descriptions.resume(id);
            }
            return image;
        });
        restored.ifPresent(_ -> events.publish(new ImageChanged(owner, id, false)));
        return restored;
    }

    private static boolean unfinished(Image image) {
        return image.status() == ProcessingStatus.QUEUED || image.status() == ProcessingStatus.PROCESSING;
    }

    /** One purge an image, whose id follows from the image's, so that it can be found again to be cancelled. */
    private static UUID purge(ImageId id) {
        return UUID.nameUUIDFromBytes(("purge:" + id).getBytes(StandardCharsets.UTF_8));
    }
}
