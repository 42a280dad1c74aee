package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
import dev.imagemill.job.Urgency;
import dev.imagemill.transform.Preset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to make of files that have arrived.
 *
 * @param presets the renditions wanted of each
 * @param describe whether they are described too, those that have been described before not again; null for what the settings say
 * @param urgency of the work on them
 * @param within told what became of the files, in their order, within the transaction that keeps them; what it throws rolls that
 *     back. Called anew where the transaction is tried again
 */
public record IntakeOrder(
        OwnerId owner,
        List<Preset> presets,
        @Nullable Boolean describe,
        Urgency urgency,
        Consumer<List<Accepted>> within) {

    public IntakeOrder {
        presets = List.copyOf(presets);
    }

    /** For somebody who waits. */
    public IntakeOrder(OwnerId owner, List<Preset> presets, @Nullable Boolean describe) {
        this(owner, presets, describe, Urgency.URGENT, _ -> {});
    }
}
