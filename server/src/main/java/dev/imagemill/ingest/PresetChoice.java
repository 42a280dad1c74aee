package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.PresetCatalog;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds presets by name: the built-in ones and the owner's own. */
public final class PresetChoice {

    private static final int SHOWN = 30;

    private final PresetCatalog presets;

    PresetChoice(PresetCatalog presets) {
        this.presets = presets;
    }

    public Optional<Preset> find(OwnerId owner, String name) {
        if (!PresetName.isValid(name)) {
            return Optional.empty();
        }
        return presets.find(owner, new PresetName(name));
    }

    /**
     * The presets of these names, each once, in this order.
     *
     * @throws FaultException {@code preset-unknown}, which names it and lists the known ones
     */
    public List<Preset> named(OwnerId owner, Collection<String> names) {
        return names.stream()
                .distinct()
                .map(name -> find(owner, name).orElseThrow(() -> unknown(owner, name)))
                .toList();
    }

    private FaultException unknown(OwnerId owner, String name) {
        String known = presets.all(owner).stream()
                .limit(SHOWN)
                .map(preset -> preset.name().value())
                .collect(Collectors.joining(", "));
        return Fault.permanent(
                        FaultCategory.INVALID_INPUT,
                        "preset-unknown",
                        "There is no preset \"" + FileName.visible(name) + "\"; the known ones are " + known + ".")
                .toException();
    }
}
