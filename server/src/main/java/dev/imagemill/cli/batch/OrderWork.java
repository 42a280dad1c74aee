package dev.imagemill.cli.batch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.PixelSize;
import dev.imagemill.ingest.ImageFetcher;
import dev.imagemill.ingest.StagedFile;
import dev.imagemill.ingest.folder.FileProcessor;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import dev.imagemill.ingest.folder.InputFile;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.transform.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Fetches one picture and makes its renditions, or finds them made. Safe for many threads. */
final class OrderWork {

    private final ImageFetcher fetcher;
    private final FileProcessor processor;
    private final ExecutorService renderers;
    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final List<Preset> presets;
    private final FilesThere there;

    /** @param renderers platform threads: a foreign call pins a virtual one */
    OrderWork(
            ImageFetcher fetcher,
            FileProcessor processor,
            ExecutorService renderers,
            ImageRenderer renderer,
            RenderLimits limits,
            List<Preset> presets,
            FilesThere there) {
        this.fetcher = fetcher;
        this.processor = processor;
        this.renderers = renderers;
        this.renderer = renderer;
        this.limits = limits;
        this.presets = presets;
        this.there = there;
    }

    /** Tries once. What fails after the picture was fetched is in the result; no other try would help. */
    FileResult run(Order order) throws InterruptedException {
        List<RenditionResult> kept = kept(order);
        if (kept.size() == presets.size()) {
            return new FileResult(input(Path.of(""), order), null, 0, 0, kept, null);
        }
        try (StagedFile file = fetcher.fetch(order.url())) {
            return renderers
                    .submit(() -> processor.process(input(file.path(), order)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What no other try could mend. */
    static FileResult failed(Order order, Fault fault) {
        return new FileResult(input(Path.of(""), order), null, 0, 0, List.of(), fault);
    }

    /** The part of a result that the CSV needs. */
    Ended ended(FileResult result, Path out) {
        List<Ended.Made> made = new ArrayList<>();
        Fault fault = result.fault();
        for (RenditionResult rendition : result.renditions()) {
            switch (rendition) {
                case RenditionResult.Written file ->
                    made.add(new Ended.Made(
                            below(out, file.file()),
                            file.width(),
                            file.height(),
                            file.bytes(),
                            file.sureness() == null ? null : file.sureness().notice()));
                case RenditionResult.Kept file -> {
                    try {
                        made.add(measured(out, file.file()));
                    } catch (FaultException e) {
                        fault = fault == null ? e.fault() : fault;
                    }
                }
                case RenditionResult.Failed failed -> fault = fault == null ? failed.fault() : fault;
            }
        }
        return new Ended(List.copyOf(made), fault);
    }

    private List<RenditionResult> kept(Order order) {
        return presets.stream()
                .map(preset -> there.find(preset.name(), order.stem())
                        .<RenditionResult>map(file -> new RenditionResult.Kept(preset.name(), file)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Ended.Made measured(Path out, Path file) {
        try {
            PixelSize size = renderer.inspect(file, limits).size();
            return new Ended.Made(below(out, file), size.width(), size.height(), Files.size(file), null);
        } catch (FaultException | IOException e) {
            throw Fault.permanent(
                            FaultCategory.CONFLICT,
                            "output-broken",
                            below(out, file)
                                    + " was there already, but is no picture that can be read; delete it or use --overwrite.")
                    .toException(e);
        }
    }

    private static InputFile input(Path file, Order order) {
        return new InputFile(file, Path.of(order.stem()));
    }

    private static String below(Path out, Path file) {
        return out.relativize(file).toString().replace('\\', '/');
    }
}
