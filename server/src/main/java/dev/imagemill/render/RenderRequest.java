package dev.imagemill.render;

import java.nio.file.Path;
import java.util.List;

/**
 * One source and all that is wanted of it. Plain data with file references, so that it can cross a process boundary.
 *
 * @param source a local file; only read
 * @param renditions at least one
 * @param limits bounds that hold for the whole request
 */
public record RenderRequest(Path source, List<RenditionRequest> renditions, RenderLimits limits) {

    public RenderRequest {
        renditions = List.copyOf(renditions);
        if (renditions.isEmpty()) {
            throw new IllegalArgumentException("a render request asks for at least one rendition");
        }
    }
}
