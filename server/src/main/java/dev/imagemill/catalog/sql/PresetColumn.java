package dev.imagemill.catalog.sql;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.transform.Output;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import java.util.List;

/** Presets as they are kept: the text that they are also given as, without the name. */
final class PresetColumn {

    private PresetColumn() {}

    static String write(Preset preset) {
        return preset.output().format() + " " + preset.output().quality();
    }

    static Preset read(String name, String text) {
        List<String> parts = List.of(text.split(" ", -1));
        return new Preset(
                new PresetName(name),
                List.of(),
                new Output(ImageFormat.valueOf(parts.getFirst()), Integer.parseInt(parts.getLast())));
    }
}
