package dev.imagemill.pipeline;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.RenderOrder;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.RenditionFile;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.catalog.RenditionLedger.Change;
import dev.imagemill.catalog.RenditionResult;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.job.RetryLaterException;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.PictureTexts;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.render.Sureness;
import dev.imagemill.storage.LocalCopy;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a worker does with an image: fetch the original, make what is still wanted of it in one go, store that, say so.
 *
 * <p>Every step can be repeated. Keys follow from image and preset, so a second try writes over the first; bytes are stored before
 * they are said to be there, so a ready rendition always has them; and where the image has gone meanwhile, what was stored
 * goes too.
 */
final class ImagePipeline {

    private final RenditionLedger ledger;
    private final ObjectStore store;
    private final ImageRenderer renderer;
    private final ImageReports reports;
    private final Path temporary;
    private final RenderLimits limits;

    /**
     * @param temporary for files on their way to the store
     * @param limits of one render, as far as the picture is not larger than that already
     */
    ImagePipeline(
            RenditionLedger ledger,
            ObjectStore store,
            ImageRenderer renderer,
            ImageReports reports,
            Path temporary,
            RenderLimits limits) {
        this.ledger = ledger;
        this.store = store;
        this.renderer = renderer;
        this.reports = reports;
        this.temporary = temporary;
        this.limits = limits;
    }

    /** Makes what is wanted of an image; nothing where it is deleted. Faults of the original are thrown. */
    void render(ImageId image) throws InterruptedException {
        Optional<RenderOrder> order = ledger.begin(image);
        if (order.isPresent()) {
            if (!order.get().wanted().isEmpty()) {
                refuseWhilePaused(order.get());
                reports.begun(order.get().owner(), image);
                makeUnlessGone(order.get());
            }
        } else if (ledger.owner(image).isEmpty()) {
            // Purged: an attempt that was cut off may have stored something after the bytes were deleted.
            deleteBytes(image);
        }
    }

    /** Says that work on an image was given up. */
    void fail(ImageId image, Fault fault) {
        reports.failed(image, fault);
    }

    /** Wants anew what failed of an image. */
    void reopen(ImageId image) {
        ledger.reopen(image);
    }

    /** Deletes bytes and rows of a deleted image, in this order; nothing where it has been restored. */
    void purge(ImageId image) {
        if (reports.purging(image)) {
            deleteBytes(image);
            ledger.endPurge(image);
        }
    }

    private void makeUnlessGone(RenderOrder order) throws InterruptedException {
        try {
            make(order);
        } catch (FaultException e) {
            if (ledger.owner(order.image()).isPresent()) {
                throw e;
            }
            // Purged while it was at work: the fault is most likely that the original has gone.
            deleteBytes(order.image());
        }
    }

    private void make(RenderOrder order) throws InterruptedException {
        try (LocalCopy original = store.fetch(order.original()).orElseThrow(ImagePipeline::originalMissing);
                WorkFolder folder = WorkFolder.in(temporary)) {
            Set<RenditionOutcome> early = new HashSet<>();
            RenderResult result = renderer.render(request(order, original.path(), folder.path()), outcomes -> {
                storeAndSay(order, outcomes);
                early.addAll(outcomes);
            });
            storeAndSay(
                    order,
                    result.outcomes().stream()
                            .filter(outcome -> !early.contains(outcome))
                            .toList());
            throwWhatMaySucceed(result.outcomes());
        }
    }

    /** Before anything is fetched and decoded for nothing. */
    private void refuseWhilePaused(RenderOrder order) {
        Duration pause = renderer.pause(
                order.wanted().stream().map(RenderOrder.Wanted::preset).toList());
        if (pause.isPositive()) {
            throw RetryLaterException.notBegun(
                    Fault.temporary(
                            FaultCategory.UNAVAILABLE,
                            "cutout-unavailable",
                            "The cutout service is not asked for now, since it wants that, is busy or did not answer;"
                                    + " it goes on by itself."),
                    pause);
        }
    }

    /** Says what has ended before it throws: that need not be made again. What may succeed when tried again has not ended. */
    private void storeAndSay(RenderOrder order, List<RenditionOutcome> outcomes) {
        List<RenditionResult> results = new ArrayList<>();
        try {
            for (RenditionOutcome outcome : outcomes) {
                if (!mayStillSucceed(outcome)) {
                    results.add(store(order, outcome));
                }
            }
        } finally {
            if (!results.isEmpty()) {
                say(order, results);
            }
        }
    }

    /** The attempt counts where anything failed by itself, and not where all that failed only wants to be asked later. */
    private static void throwWhatMaySucceed(List<RenditionOutcome> outcomes) {
        RenditionOutcome.Failed busy = null;
        Duration wait = Duration.ZERO;
        for (RenditionOutcome outcome : outcomes) {
            if (!(outcome instanceof RenditionOutcome.Failed failed) || !mayStillSucceed(failed)) {
                continue;
            }
            if (failed.waitAtLeast() == null) {
                throw failed.fault().toException();
            }
            busy = failed;
            wait = failed.waitAtLeast().compareTo(wait) > 0 ? failed.waitAtLeast() : wait;
        }
        if (busy != null) {
            throw RetryLaterException.notBegun(busy.fault(), wait);
        }
    }

    private static boolean mayStillSucceed(RenditionOutcome outcome) {
        return outcome instanceof RenditionOutcome.Failed failed
                && failed.fault().retryable();
    }

    private RenderRequest request(RenderOrder order, Path original, Path folder) {
        PictureTexts texts = new PictureTexts(order.title(), order.description());
        List<RenditionRequest> renditions = order.wanted().stream()
                .map(RenderOrder.Wanted::preset)
                .map(preset -> new RenditionRequest(
                        preset, folder.resolve(preset.name().value()), texts))
                .toList();
        return new RenderRequest(original, renditions, limits.widenedFor(order.info()));
    }

    private RenditionResult store(RenderOrder order, RenditionOutcome outcome) {
        RenderOrder.Wanted wanted = order.wanted().stream()
                .filter(candidate -> candidate.preset().name().equals(outcome.preset()))
                .findFirst()
                .orElseThrow();
        return switch (outcome) {
            case RenditionOutcome.Failed failed -> new RenditionResult.NotMade(wanted, failed.fault());
            case RenditionOutcome.Rendered rendered -> {
                ObjectKey key = Rendition.key(order.image(), order.info().format(), wanted.preset());
                store.put(key, rendered.target(), rendered.format().mediaType());
                yield new RenditionResult.Made(wanted, file(rendered));
            }
        };
    }

    private static RenditionFile file(RenditionOutcome.Rendered rendered) {
        Sureness sureness = rendered.sureness();
        return new RenditionFile(
                rendered.format(),
                rendered.size(),
                rendered.bytes(),
                sureness == null ? null : sureness.notice(),
                sureness == null ? null : (Double) sureness.confidence());
    }

    private void say(RenderOrder order, List<RenditionResult> results) {
        if (reports.made(order.owner(), order.image(), results) == Change.GONE) {
            deleteBytes(order.image());
        }
    }

    private void deleteBytes(ImageId image) {
        store.deleteAll(new ObjectKey(image.toString()));
    }

    static FaultException originalMissing() {
        return Fault.permanent(
                        FaultCategory.INTERNAL,
                        "original-missing",
                        "The original's bytes are not in the object store any more; upload the picture again.")
                .toException();
    }
}
