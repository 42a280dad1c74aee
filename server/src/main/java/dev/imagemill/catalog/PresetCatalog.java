package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import java.util.List;
import java.util.Optional;

/**
 * The presets that an owner can use: those that every installation has, and the owner's own. What was rendered keeps the preset
 * as it was, whatever happens to it here.
 */
public interface PresetCatalog {

    /** The built-in ones, then the owner's own in the order of their names. */
    List<Preset> all(OwnerId owner);

    Optional<Preset> find(OwnerId owner, PresetName name);

    /**
     * Keeps a preset of the owner's, in place of one of that name.
     *
     * @return true where it is new
     * @throws dev.imagemill.fault.FaultException {@code preset-built-in} for the name of a built-in one,
     *     {@code too-many-presets} above 200 of one owner
     */
    boolean put(OwnerId owner, Preset preset);

    /**
     * Deletes a preset of the owner's; false where there is none.
     *
     * @throws dev.imagemill.fault.FaultException {@code preset-built-in}
     */
    boolean delete(OwnerId owner, PresetName name);
}
