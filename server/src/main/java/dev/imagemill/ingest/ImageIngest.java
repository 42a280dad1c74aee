package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
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
import dev.imagemill.storage.ObjectStore;
import dev.imagemill.transform.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes images of files that have arrived: all of them or none.
 *
 * <p>Headers are read first, since nothing has to be undone then. Bytes go to the object store before the transaction, so that a
 * committed image always has its bytes; where the transaction fails they are deleted again. Events come last.
 */
public final class ImageIngest {

    private static final Logger LOG = LoggerFactory.getLogger(ImageIngest.class);

    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final ObjectStore objects;
    private final ImageCatalog catalog;
    private final RenditionOrders orders;
    private final TransactionOperations transaction;
    private final LiveEvents events;
    private final ImageIds ids;

    ImageIngest(
            ImageRenderer renderer,
            RenderLimits limits,
            ObjectStore objects,
            ImageCatalog catalog,
            RenditionOrders orders,
            TransactionOperations transaction,
            LiveEvents events,
            ImageIds ids) {
        this.renderer = renderer;
        this.limits = limits;
        this.objects = objects;
        this.catalog = catalog;
        this.orders = orders;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
    }

    /** One that was inspected; {@code put} where its bytes had to be stored. */
    private record Candidate(NewImage image, boolean put) {}

    /**
     * Accepts files of one owner.
     *
     * @param files at least one; they may be gone afterwards
     * @param presets the renditions wanted of each
     * @return one for each file, in their order
     * @throws FileFault as {@link ImageRenderer#inspect}
     */
    public List<Accepted> accept(OwnerId owner, List<NewFile> files, List<Preset> presets) {
        List<ImageInfo> infos = files.stream().map(this::inspected).toList();
        List<Candidate> stored = new ArrayList<>();
        List<Accepted> accepted;
        try {
            for (int i = 0; i < files.size(); i++) {
                stored.add(stored(owner, files.get(i), infos.get(i), presets));
            }
            accepted = kept(stored);
        } catch (RuntimeException e) {
            stored.stream().filter(Candidate::put).forEach(this::discard);
            throw e;
        }
        for (int i = 0; i < accepted.size(); i++) {
            if (accepted.get(i).duplicate() && stored.get(i).put()) {
                discard(stored.get(i));
            }
            events.publish(new ImageChanged(owner, accepted.get(i).image().id(), false));
        }
        return accepted;
    }

    private ImageInfo inspected(NewFile file) {
        try {
            return renderer.inspect(file.file().path(), limits);
        } catch (FaultException e) {
            throw new FileFault(file.file().name().value(), e);
        }
    }

    private Candidate stored(OwnerId owner, NewFile file, ImageInfo info, List<Preset> presets) {
        StagedFile staged = file.file();
        ImageId id = ids.next();
        ObjectKey key = new ObjectKey(id + "/input/" + staged.name());
        String name = file.name() == null ? staged.name().value() : file.name();
        NewImage image = new NewImage(id, owner, name, key, info, staged.bytes(), staged.sha256(), presets);
        boolean known = catalog.findByContent(owner, staged.sha256()).isPresent();
        if (!known) {
            objects.put(key, staged.path(), info.format().mediaType());
        }
        return new Candidate(image, !known);
    }

    /** Tried again where another request adds the same bytes between the look and the write: then they are found. */
    private List<Accepted> kept(List<Candidate> stored) {
        try {
            return keptAtOnce(stored);
        } catch (FaultException e) {
            if (e.fault().category() != FaultCategory.CONFLICT) {
                throw e;
            }
            return keptAtOnce(stored);
        }
    }

    private List<Accepted> keptAtOnce(List<Candidate> stored) {
        return transaction.execute(
                _ -> stored.stream().map(candidate -> kept(candidate.image())).toList());
    }

    /** Looked up again within the transaction: the same bytes can come twice in one request, or in two at a time. */
    private Accepted kept(NewImage image) {
        Optional<Image> known = catalog.findByContent(image.owner(), image.sha256());
        if (known.isPresent()) {
            return new Accepted(orders.added(known.get(), image.renditions()), true);
        }
        Image added = catalog.add(image);
        orders.submit(added.id());
        return new Accepted(added, false);
    }

    private void discard(Candidate candidate) {
        try {
            objects.delete(candidate.image().original());
        } catch (FaultException e) {
            LOG.warn(
                    "the bytes of {} were not deleted and stay without an image",
                    candidate.image().original(),
                    e);
        }
    }
}
