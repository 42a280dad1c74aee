package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescribeOrder;
import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.DescriptionCatalog.Step;
import dev.imagemill.catalog.DescriptionCatalog.Which;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageEdit;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.Urgency;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Asks for descriptions of images that are there, and has what is said of them written beside them. */
public final class DescriptionOrders {

    /** Images of a round that one transaction asks for. */
    private static final int AT_ONCE = 100;

    private final DescriptionCatalog descriptions;
    private final ImageCatalog catalog;
    private final JobQueue queue;
    private final TransactionOperations transaction;
    private final LiveEvents events;
    private final Clock clock;

    DescriptionOrders(
            DescriptionCatalog descriptions,
            ImageCatalog catalog,
            JobQueue queue,
            TransactionOperations transaction,
            LiveEvents events,
            Clock clock) {
        this.descriptions = descriptions;
        this.catalog = catalog;
        this.queue = queue;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Has an image described anew; what a person wrote stays. Empty where there is no such image. */
    public Optional<Image> order(OwnerId owner, ImageId id, DescribeOrder order) {
        Optional<Image> wanted = transaction.execute(_ -> ordered(owner, id, order, Urgency.URGENT));
        wanted.ifPresent(_ -> events.publish(new ImageChanged(owner, id, false)));
        return wanted;
    }

    /** Has an owner's images described, some at a time, in the background; gives how many there are now. */
    public long orderMany(OwnerId owner, Which which, DescribeOrder order) {
        UUID round = UUID.randomUUID();
        return transaction.execute(_ -> {
            long images = descriptions.beginRound(round, owner, which, order);
            if (images > 0) {
                queue.submit(new Job(round, new JobPayload.DescribeRound(round)), clock.instant());
            }
            return images;
        });
    }

    /** Asks for the next images of a round; false where that was the last of it. */
    public boolean step(UUID round) {
        Optional<Step> step = transaction.execute(_ -> {
            Optional<Step> next = descriptions.step(round, AT_ONCE);
            next.ifPresent(some -> some.wanted().forEach(id -> submit(id, Urgency.BULK)));
            return next;
        });
        step.ifPresent(some -> some.wanted().forEach(id -> events.publish(new ImageChanged(some.owner(), id, false))));
        return step.isPresent() && !step.get().last();
    }

    /** Changes what a person may change of an image; empty where there is no such image. */
    public Optional<Image> edit(OwnerId owner, ImageId id, ImageEdit edit) {
        Optional<Image> edited = transaction.execute(_ -> {
            Optional<Image> changed = catalog.edit(owner, id, edit);
            changed.ifPresent(this::write);
            return changed;
        });
        edited.ifPresent(_ -> events.publish(new ImageChanged(owner, id, false)));
        return edited;
    }

    /** Within the caller's transaction; empty where there is no such image. */
    Optional<Image> ordered(OwnerId owner, ImageId id, DescribeOrder order, Urgency urgency) {
        Optional<Image> wanted = descriptions.want(owner, id, order);
        wanted.ifPresent(_ -> submit(id, urgency));
        return wanted;
    }

    /** Has an image described for which that is open. Within the caller's transaction. */
    void resume(ImageId id) {
        submit(id, Urgency.URGENT);
    }

    /** Has what is said of an image written beside it, and into the renditions that hold it. Within the caller's transaction. */
    public void write(Image image) {
        ImageId id = image.id();
        queue.submit(new Job(named("description", id), new JobPayload.WriteDescription(id.value())), clock.instant());
        boolean anew = image.renditions().stream()
                .anyMatch(rendition -> rendition.status() == ProcessingStatus.QUEUED
                        && rendition.preset().output().embed());
        if (anew) {
            queue.submit(new Job(id.value(), new JobPayload.RenderImage(id.value())), clock.instant());
        }
    }

    /** One that waits for a budget or a provider starts at once: what was asked for now may need neither. */
    private void submit(ImageId id, Urgency urgency) {
        UUID job = named("describe", id);
        queue.cancel(job);
        queue.submit(new Job(job, new JobPayload.DescribeImage(id.value()), urgency), clock.instant());
    }

    /** One job of a kind for each image. */
    private static UUID named(String kind, ImageId id) {
        return UUID.nameUUIDFromBytes((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
