package dev.imagemill.pipeline;

import dev.imagemill.catalog.Samples;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.PixelSize;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Makes renditions that are copies of the source: an adapter for tests of everything around the pixels. */
final class CopyingRenderer implements ImageRenderer {

    final AtomicInteger renders = new AtomicInteger();
    /** Called with the source's text before each render; may throw. */
    volatile Consumer<String> before = text -> {};
    /** What goes wrong with the renditions of these names. */
    final Map<String, Fault> faults = new ConcurrentHashMap<>();
    /** Called when the renditions are made. */
    volatile Runnable after = () -> {};

    @Override
    public ImageInfo inspect(Path source, RenderLimits limits) {
        return Samples.INFO;
    }

    @Override
    public RenderResult render(RenderRequest request) {
        try {
            before.accept(Files.readString(request.source()));
            List<RenditionOutcome> outcomes = new ArrayList<>();
            for (RenditionRequest wanted : request.renditions()) {
                Fault fault = faults.get(wanted.preset().name().value());
                if (fault != null) {
                    outcomes.add(new RenditionOutcome.Failed(wanted.preset().name(), fault));
                    continue;
                }
                Files.copy(request.source(), wanted.target());
                outcomes.add(new RenditionOutcome.Rendered(
                        wanted.preset().name(),
                        wanted.target(),
                        wanted.preset().output().resolve(Samples.INFO.format()),
                        new PixelSize(200, 150),
                        1,
                        Files.size(wanted.target()),
                        1,
                        null));
            }
            renders.incrementAndGet();
            after.run();
            return new RenderResult(Samples.INFO, outcomes);
        } catch (IOException e) {
            throw Fault.permanent(FaultCategory.INVALID_INPUT, "not-an-image", "It cannot be read.")
                    .toException(e);
        }
    }
}
