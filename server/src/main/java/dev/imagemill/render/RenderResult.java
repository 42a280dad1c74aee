package dev.imagemill.render;

import dev.imagemill.image.ImageInfo;
import java.util.List;

/**
 * What became of a request.
 *
 * @param source what the header said
 * @param outcomes one for each rendition asked for, in the order of the request
 */
public record RenderResult(ImageInfo source, List<RenditionOutcome> outcomes) {

    public RenderResult {
        outcomes = List.copyOf(outcomes);
    }
}
