package dev.imagemill.ingest;

import dev.imagemill.catalog.DescribeOrder;
import dev.imagemill.catalog.Describing;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageIds;
import dev.imagemill.catalog.NewImage;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvents;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.storage.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes images of files that have arrived: all of them or none.
 *
 * <p>Headers are read before, as files arrive, since nothing has to be undone then. Bytes go to the object store before the transaction, so that a
 * committed image always has its bytes; where the transaction fails they are deleted again, and where the process dies a sweep
 * finds them. An image that is known has its bytes, unless the store lost them: then it gets them back. Events come last.
 */
public final class ImageIngest {

    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final Originals originals;
    private final ImageCatalog catalog;
    private final RenditionOrders orders;
    private final DescriptionOrders descriptions;
    private final boolean describeUnasked;
    private final TransactionOperations transaction;
    private final LiveEvents events;
    private final ImageIds ids;

    /** @param describeUnasked whether images are described where an order does not say */
    ImageIngest(
            ImageRenderer renderer,
            RenderLimits limits,
            Originals originals,
            ImageCatalog catalog,
            RenditionOrders orders,
            DescriptionOrders descriptions,
            boolean describeUnasked,
            TransactionOperations transaction,
            LiveEvents events,
            ImageIds ids) {
        this.renderer = renderer;
        this.limits = limits;
        this.originals = originals;
        this.catalog = catalog;
        this.orders = orders;
        this.descriptions = descriptions;
        this.describeUnasked = describeUnasked;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
    }

    /** One that was inspected. */
    private record Candidate(NewImage image, StagedFile file) {}

    /**
     * Reads the header of a file that has arrived. Cheap, and done as each arrives, so that one that cannot be taken is refused
     * before the next is sent.
     *
     * @throws FileFault as {@link ImageRenderer#inspect}
     */
    public ImageInfo inspect(StagedFile file) {
        try {
            return renderer.inspect(file.path(), limits);
        } catch (FaultException e) {
            throw new FileFault(file.name().value(), e);
        }
    }

    /**
     * Accepts files of one owner.
     *
     * @param files at least one; they may be gone afterwards
     * @return one for each file, in their order
     */
    public List<Accepted> accept(IntakeOrder order, List<NewFile> files) {
        List<Candidate> candidates =
                files.stream().map(file -> candidate(order, file)).toList();
        Set<Candidate> put = new LinkedHashSet<>();
        List<Accepted> accepted;
        try {
            candidates.forEach(candidate -> store(candidate, put));
            accepted = kept(order, candidates, put);
        } catch (RuntimeException e) {
            put.forEach(candidate -> originals.discardUnlessAdded(candidate.image()));
            throw e;
        }
        for (int i = 0; i < accepted.size(); i++) {
            if (accepted.get(i).duplicate() && put.contains(candidates.get(i))) {
                originals.discard(candidates.get(i).image());
            }
            events.publish(
                    new ImageChanged(order.owner(), accepted.get(i).image().id(), false));
        }
        return accepted;
    }

    private Candidate candidate(IntakeOrder order, NewFile file) {
        StagedFile staged = file.file();
        ImageId id = ids.next();
        ObjectKey key = new ObjectKey(id + "/input/" + staged.name());
        String name = file.name() == null ? staged.name().value() : file.name();
        return new Candidate(
                new NewImage(
                        id, order.owner(), name, key, file.info(), staged.bytes(), staged.sha256(), order.presets()),
                staged);
    }

    private void store(Candidate candidate, Set<Candidate> put) {
        NewImage image = candidate.image();
        Optional<Image> known = catalog.findByContent(image.owner(), image.sha256());
        if (known.isPresent()) {
            originals.repair(known.get(), candidate.file());
        } else {
            put(candidate, put);
        }
    }

    private void put(Candidate candidate, Set<Candidate> put) {
        originals.put(candidate.image(), candidate.file());
        put.add(candidate);
    }

    /**
     * Tried again where another request adds the same bytes between the look and the write: then they are found. And where a known
     * image was deleted in between: then its bytes are stored first, once for each candidate.
     */
    private List<Accepted> kept(IntakeOrder order, List<Candidate> candidates, Set<Candidate> put) {
        boolean contended = false;
        while (true) {
            try {
                Attempt attempt = attempt(order, candidates, put);
                if (attempt.unstored().isEmpty()) {
                    return attempt.accepted();
                }
                attempt.unstored().forEach(candidate -> put(candidate, put));
            } catch (FaultException e) {
                if (contended || e.fault().category() != FaultCategory.CONFLICT) {
                    throw e;
                }
                contended = true;
            }
        }
    }

    /** One that was rolled back where there are {@code unstored} ones: they have to be added, but their bytes are not there. */
    private record Attempt(List<Accepted> accepted, List<Candidate> unstored) {}

    private Attempt attempt(IntakeOrder order, List<Candidate> candidates, Set<Candidate> put) {
        return transaction.execute(status -> {
            Attempt attempt = new Attempt(new ArrayList<>(), new ArrayList<>());
            for (Candidate candidate : candidates) {
                known(candidate.image(), order)
                        .or(() -> put.contains(candidate)
                                ? Optional.of(added(candidate.image(), order))
                                : Optional.empty())
                        .ifPresentOrElse(
                                attempt.accepted()::add,
                                () -> attempt.unstored().add(candidate));
            }
            if (attempt.unstored().isEmpty()) {
                order.within().accept(attempt.accepted());
            } else {
                status.setRollbackOnly();
            }
            return attempt;
        });
    }

    /** Looked up again within the transaction: the same bytes can come twice in one request, or in two at a time. */
    private Optional<Accepted> known(NewImage image, IntakeOrder order) {
        return catalog.findByContent(image.owner(), image.sha256())
                .flatMap(known -> orders.added(known, image.renditions(), order.urgency()))
                .map(known -> new Accepted(described(known, order), true));
    }

    private Accepted added(NewImage image, IntakeOrder order) {
        Image added = catalog.add(image);
        originals.keep(image);
        orders.submit(added.id(), order.urgency());
        return new Accepted(described(added, order), false);
    }

    private Image described(Image image, IntakeOrder order) {
        boolean open = image.describing().status() == Describing.Status.NONE
                || image.describing().status() == Describing.Status.FAILED;
        return open && Objects.requireNonNullElse(order.describe(), describeUnasked)
                ? descriptions
                        .ordered(image.owner(), image.id(), DescribeOrder.USUAL, order.urgency())
                        .orElse(image)
                : image;
    }
}
