package dev.imagemill.ingest.folder;

import dev.imagemill.image.ImageInfo;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import java.nio.file.Path;
import java.util.List;

/** The real renderer, with a note of each file that it was asked for and gave an answer about. */
record Looks(ImageRenderer renderer, List<String> names) implements ImageRenderer {

    @Override
    public ImageInfo inspect(Path source, RenderLimits limits) {
        return renderer.inspect(source, limits);
    }

    @Override
    public RenderResult render(RenderRequest request) {
        try {
            return renderer.render(request);
        } finally {
            names.add(String.valueOf(request.source().getFileName()));
        }
    }
}
