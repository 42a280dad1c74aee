package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.fault.Fault;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.storage.ObjectKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An original somebody gave us, with its facts.
 *
 * @param name what the owner calls it; editable
 * @param original where its bytes are: {@code {imageId}/input/{fileName}}
 * @param bytes length of the original
 * @param sha256 of the original's bytes, 64 lower-case hex digits
 * @param title, description: as written by a person or a model; null where nobody did yet
 * @param fault why it failed; null unless {@code FAILED}
 * @param renditions in the order they were asked for
 */
public record Image(
        ImageId id,
        OwnerId owner,
        String name,
        ObjectKey original,
        ImageInfo info,
        long bytes,
        String sha256,
        ProcessingStatus status,
        @Nullable Fault fault,
        @Nullable String title,
        @Nullable String description,
        List<String> labels,
        Instant createdAt,
        List<Rendition> renditions) {

    public Image {
        labels = List.copyOf(labels);
        renditions = List.copyOf(renditions);
    }
}
