package dev.imagemill.benchmarks.engine;

import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderSettings;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.render.libvips.LibvipsRendering;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import java.io.IOException;
import java.util.List;

/** The product's own path: a preset for each width, one render request. */
final class Imagemill implements Contender {

    private final ImageRenderer renderer;
    private final RenderSettings settings;

    Imagemill(RenderSettings settings) {
        this.renderer = LibvipsRendering.open(settings).renderer();
        this.settings = settings;
    }

    @Override
    public String name() {
        return "imagemill";
    }

    @Override
    public long run(Work work, int iterations) throws IOException {
        List<RenditionRequest> renditions = work.widths().stream()
                .map(width -> new RenditionRequest(preset(width, work.quality()), work.output(width)))
                .toList();
        RenderRequest request = new RenderRequest(work.input(), renditions, settings.limits());
        long start = System.nanoTime();
        for (int i = 0; i < iterations; i++) {
            for (RenditionOutcome outcome : renderer.render(request).outcomes()) {
                if (outcome instanceof RenditionOutcome.Failed failed) {
                    throw new IOException(failed.fault().detail());
                }
            }
        }
        return System.nanoTime() - start;
    }

    private static Preset preset(int width, int quality) {
        return PresetJson.read(
                new PresetName("w" + width),
                "{\"operations\":[{\"op\":\"resize\",\"width\":" + width
                        + "}],\"output\":{\"format\":\"jpeg\",\"quality\":" + quality + "}}");
    }

    @Override
    public void close() {}
}
