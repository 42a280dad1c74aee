package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.transform.Preset;
import java.util.List;

/** An image as it is added, with the renditions wanted; the rest starts {@code QUEUED}. */
public record NewImage(
        ImageId id,
        OwnerId owner,
        String name,
        ObjectKey original,
        ImageInfo info,
        long bytes,
        String sha256,
        List<Preset> renditions) {}
