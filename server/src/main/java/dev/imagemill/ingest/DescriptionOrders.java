package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescribeOrder;
import dev.imagemill.catalog.DescriptionCatalog;
import dev.imagemill.catalog.DescriptionCatalog.Begun;
import dev.imagemill.catalog.DescriptionCatalog.Step;
import dev.imagemill.catalog.DescriptionCatalog.Waiting;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final FreshBound fresh;
    private final Clock clock;

    /** @param freshPerHour images that an owner may have described although the answer may be there; 0 for no bound */
    DescriptionOrders(
            DescriptionCatalog descriptions,
            ImageCatalog catalog,
            JobQueue queue,
            TransactionOperations transaction,
            LiveEvents events,
            long freshPerHour,
            Clock clock) {
        this.descriptions = descriptions;
        this.catalog = catalog;
        this.queue = queue;
        this.transaction = transaction;
        this.events = events;
        this.fresh = new FreshBound(descriptions, freshPerHour, clock);
        this.clock = clock;
    }

    /**
     * Has an image described anew; what a person wrote stays. Empty where there is no such image.
     *
     * @throws FreshSpentException where the owner has asked for too much
     */
    public Optional<Image> order(OwnerId owner, ImageId id, DescribeOrder order) {
        Optional<Image> wanted = transaction.execute(_ -> {
            Optional<Image> image = ordered(owner, id, order, Urgency.URGENT);
            image.ifPresent(_ -> fresh.count(owner, order, 1));
            return image;
        });
        wanted.ifPresent(_ -> events.publish(new ImageChanged(owner, id, false)));
        return wanted;
    }

    /**
     * Has an owner's images described, some at a time, in the background.
     *
     * @return which round is open now, and whether this one began it
     * @throws FreshSpentException where the owner has asked for too much
     */
    public Begun orderMany(OwnerId owner, Which which, DescribeOrder order) {
        UUID round = UUID.randomUUID();
        return transaction.execute(_ -> {
            Begun begun = descriptions.beginRound(round, owner, which, order);
            if (begun.begun()) {
                fresh.count(owner, order, begun.images());
            }
            if (begun.images() > 0 || !begun.begun()) {
                // One that is open may have failed: without this nobody could ever begin another.
                queue.submit(new Job(begun.round(), new JobPayload.DescribeRound(begun.round())), clock.instant());
            }
            return begun;
        });
    }

    /**
     * Has images that wait looked at again before their time, one after the other: what they wait for may have changed while nothing ran.
     *
     * @param codes of the faults that they wait for
     * @param times when each of them is
     * @return how many they are
     */
    public int wake(Set<String> codes, Supplier<Instant> times) {
        int woken = 0;
        List<Waiting> some = descriptions.waiting(null, AT_ONCE);
        while (!some.isEmpty() && !Thread.currentThread().isInterrupted()) {
            List<ImageId> meant = some.stream()
                    .filter(each -> codes.contains(each.code()))
                    .map(Waiting::image)
                    .toList();
            transaction.executeWithoutResult(_ -> meant.forEach(id -> submit(id, Urgency.BULK, times.get())));
            woken += meant.size();
            some = descriptions.waiting(some.getLast().image(), AT_ONCE);
        }
        return woken;
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
        submit(id, urgency, clock.instant());
    }

    private void submit(ImageId id, Urgency urgency, Instant at) {
        UUID job = named("describe", id);
        queue.cancel(job);
        queue.submit(new Job(job, new JobPayload.DescribeImage(id.value()), urgency), at);
    }

    /** One job of a kind for each image. */
    private static UUID named(String kind, ImageId id) {
        return UUID.nameUUIDFromBytes((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
