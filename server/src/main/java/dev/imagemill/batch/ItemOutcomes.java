package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageListener;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.transform.Preset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends items when the renditions that their batches want of their images have ended, or the image is gone. */
final class ItemOutcomes implements ImageListener {

    private final ImageCatalog images;
    private final SourceLedger sources;
    private final BatchProgress progress;

    ItemOutcomes(ImageCatalog images, SourceLedger sources, BatchProgress progress) {
        this.images = images;
        this.sources = sources;
        this.progress = progress;
    }

    @Override
    public void ended(OwnerId owner, ImageId id) {
        List<SourceWork> waiting = sources.of(id);
        if (waiting.isEmpty()) {
            return;
        }
        Optional<Image> image = images.find(owner, id);
        waiting.forEach(work -> settle(work, image.orElse(null)));
    }

    @Override
    public void deleted(OwnerId owner, ImageId id) {
        ended(owner, id);
    }

    /**
     * Ends the items of a source where that can be told from its image; within the caller's transaction.
     *
     * @param image null where it is deleted
     */
    void settle(SourceWork work, @Nullable Image image) {
        if (image == null) {
            progress.ended(work, deleted());
            return;
        }
        boolean all = true;
        for (Preset preset : work.presets()) {
            Rendition rendition = rendition(image, preset);
            if (rendition != null && rendition.status() == ProcessingStatus.FAILED) {
                progress.ended(work, rendition.fault() == null ? unexplained() : rendition.fault());
                return;
            }
            all &= rendition != null && rendition.status() == ProcessingStatus.READY;
        }
        if (all) {
            progress.ended(work, null);
        }
    }

    private static @Nullable Rendition rendition(Image image, Preset preset) {
        return image.renditions().stream()
                .filter(rendition -> rendition.preset().name().equals(preset.name()))
                .findFirst()
                .orElse(null);
    }

    private static Fault deleted() {
        return Fault.permanent(
                FaultCategory.NOT_FOUND,
                "image-deleted",
                "The image was deleted before its renditions were made; retry the batch to have it fetched again.");
    }

    private static Fault unexplained() {
        return Fault.permanent(
                FaultCategory.INTERNAL, "rendition-failed", "A rendition failed for a reason that was not recorded.");
    }
}
