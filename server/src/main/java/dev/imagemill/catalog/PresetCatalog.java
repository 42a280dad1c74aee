package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import java.util.List;
import java.util.Optional;

/** The presets that owners made; the built-in ones are not in here. Calls join the transaction of the caller. */
public interface PresetCatalog {

    /** In the order of their names. */
    List<Preset> list(OwnerId owner);

    Optional<Preset> find(OwnerId owner, PresetName name);

    /** Adds or replaces; true where it is new. */
    boolean save(OwnerId owner, Preset preset);

    /** False where there is none. Renditions that were made with it stay. */
    boolean delete(OwnerId owner, PresetName name);
}
