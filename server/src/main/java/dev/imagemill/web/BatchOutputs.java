package dev.imagemill.web;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.RenditionLookup;
import dev.imagemill.image.PixelSize;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what became of items: the renditions that their batch asked for and that are there. */
public final class BatchOutputs {

    private final RenditionLookup lookup;
    private final AbsoluteLinks links;

    BatchOutputs(RenditionLookup lookup, AbsoluteLinks links) {
        this.lookup = lookup;
        this.links = links;
    }

    /**
     * A rendition that is there.
     *
     * @param path its address here, with a signature
     */
    public record Made(String preset, String path, PixelSize size, long bytes) {}

    /** Gives for each of these items what was made, in the order of the batch's presets. */
    public Function<BatchItem, List<Made>> of(Batch batch, List<BatchItem> items) {
        Map<ImageId, List<Rendition>> renditions = lookup.of(
                items.stream().map(BatchItem::image).filter(Objects::nonNull).toList());
        return item -> item.image() == null
                ? List.of()
                : made(batch, item.image(), renditions.getOrDefault(item.image(), List.of()));
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
                        rendition.file().bytes()));
    }
}
