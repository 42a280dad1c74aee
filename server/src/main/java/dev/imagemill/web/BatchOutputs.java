package dev.imagemill.web;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageLookup;
import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.fault.Notice;
import dev.imagemill.image.PixelSize;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what became of items: the renditions that their batch asked for and that are there. */
public final class BatchOutputs {

    private final ImageLookup lookup;
    private final AbsoluteLinks links;

    BatchOutputs(ImageLookup lookup, AbsoluteLinks links) {
        this.lookup = lookup;
        this.links = links;
    }

    /**
     * A rendition that is there.
     *
     * @param path its address here, with a signature
     * @param notice what is to be said of it; null for nothing
     */
    public record Made(
            String preset,
            String path,
            PixelSize size,
            long bytes,
            @Nullable Notice notice) {}

    /** Gives for each of these items what is said of its image; nothing where there is none. */
    public Function<BatchItem, ImageTexts> texts(List<BatchItem> items) {
        Map<ImageId, ImageTexts> texts = lookup.texts(images(items));
        return item -> item.image() == null ? ImageTexts.NONE : texts.getOrDefault(item.image(), ImageTexts.NONE);
    }

    /** Gives for each of these items what was made, in the order of the batch's presets. */
    public Function<BatchItem, List<Made>> of(Batch batch, List<BatchItem> items) {
        Map<ImageId, List<Rendition>> renditions = lookup.renditions(images(items));
        return item -> item.image() == null
                ? List.of()
                : made(batch, item.image(), renditions.getOrDefault(item.image(), List.of()));
    }

    private static List<ImageId> images(List<BatchItem> items) {
        return items.stream().map(BatchItem::image).filter(Objects::nonNull).toList();
    }

    private List<Made> made(Batch batch, ImageId image, List<Rendition> renditions) {
        return batch.presets().stream()
                .flatMap(preset -> renditions.stream()
                        .filter(rendition -> rendition.preset().name().equals(preset.name())))
                .flatMap(rendition -> made(image, rendition))
                .toList();
    }

    private Stream<Made> made(ImageId image, Rendition rendition) {
        String preset = rendition.preset().name().value();
        return rendition.status() != ProcessingStatus.READY || rendition.file() == null
                ? Stream.empty()
                : Stream.of(new Made(
                        preset,
                        links.rendition(image, preset),
                        rendition.file().size(),
                        rendition.file().bytes(),
                        rendition.file().notice()));
    }
}
