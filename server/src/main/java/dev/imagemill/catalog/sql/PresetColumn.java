package dev.imagemill.catalog.sql;

import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;

/** Presets as they are kept: the text that they are also given as, without the name. */
final class PresetColumn {

    private PresetColumn() {}

    static String write(Preset preset) {
        return PresetJson.write(preset);
    }

    static Preset read(String name, String text) {
        return PresetJson.read(new PresetName(name), text);
    }
}
