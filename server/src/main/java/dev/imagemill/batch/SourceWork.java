package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.transform.Preset;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a batch that is under way.
 *
 * @param source names it
 * @param name of the first row that gives it; null where that has none
 * @param presets the renditions wanted
 * @param describe whether it is described too
 * @param image what it became; null where it was not taken in yet
 * @param lastFault of what was tried so far; null for none
 * @param claimedAt when it was handed out
 * @param begun whether anything of the batch was begun in this run
 */
public record SourceWork(
        UUID source,
        UUID batch,
        OwnerId owner,
        URI url,
        @Nullable String name,
        List<Preset> presets,
        boolean describe,
        @Nullable ImageId image,
        @Nullable Fault lastFault,
        Instant claimedAt,
        boolean begun) {

    public SourceWork {
        presets = List.copyOf(presets);
    }
}
