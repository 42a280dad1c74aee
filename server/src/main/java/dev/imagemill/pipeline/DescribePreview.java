package dev.imagemill.pipeline;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenditionOutcome;
import dev.imagemill.render.RenditionRequest;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import dev.imagemill.transform.Resize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the small JPEG without metadata that stands for a picture where it is described. */
final class DescribePreview {

    private static final int QUALITY = 80;

    private final ImageRenderer renderer;
    private final RenderLimits limits;
    private final Preset preset;
    private final int longestSide;

    /** @param longestSide in pixels; smaller pictures stay as large as they are */
    DescribePreview(ImageRenderer renderer, RenderLimits limits, int longestSide) {
        this.renderer = renderer;
        this.limits = limits;
        this.longestSide = longestSide;
        this.preset = new Preset(
                new PresetName("preview"),
                List.of(Resize.inside(longestSide, longestSide)),
                new Output(ImageFormat.JPEG, QUALITY));
    }

    int longestSide() {
        return longestSide;
    }

    /** @throws dev.imagemill.fault.FaultException as {@link ImageRenderer#render} */
    void make(Path original, ImageInfo info, Path target) {
        RenderRequest request =
                new RenderRequest(original, List.of(new RenditionRequest(preset, target)), limits.widenedFor(info));
        RenditionOutcome outcome = renderer.render(request).outcomes().getFirst();
        if (outcome instanceof RenditionOutcome.Failed failed) {
            throw failed.fault().toException();
        }
        strip(target);
    }

    /** The renderer keeps artist and copyright, which are nobody's business but the owner's here. */
    private static void strip(Path file) {
        try {
            Files.write(file, JpegSegments.withoutMetadata(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
