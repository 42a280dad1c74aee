package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.transform.Preset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be made of an image.
 *
 * @param original where its bytes are
 * @param info what its header said when it came in
 * @param title, description: for presets that write them into the file; null where nobody has said anything
 * @param wanted in the order they were asked for; empty where all is made
 */
public record RenderOrder(
        ImageId image,
        OwnerId owner,
        ObjectKey original,
        ImageInfo info,
        @Nullable String title,
        @Nullable String description,
        List<Wanted> wanted) {

    public RenderOrder {
        wanted = List.copyOf(wanted);
    }

    /**
     * A rendition that is wanted.
     *
     * @param revision counts how often it was asked for anew; a result is only taken for the one it was ordered with
     */
    public record Wanted(Preset preset, int revision) {}
}
