package dev.imagemill.batch.sql;

import dev.imagemill.batch.csv.CsvColumn;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists as they stand in one column. */
final class BatchJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BatchJson() {}

    private record NamedPreset(String name, String preset) {}

    static String presets(List<Preset> presets) {
        return MAPPER.writeValueAsString(presets.stream()
                .map(preset -> new NamedPreset(preset.name().value(), PresetJson.write(preset)))
                .toList());
    }

    static List<Preset> presets(String json) {
        List<NamedPreset> named = MAPPER.readValue(json, new TypeReference<List<NamedPreset>>() {});
        return named.stream()
                .map(preset -> PresetJson.read(new PresetName(preset.name()), preset.preset()))
                .toList();
    }

    static String columns(List<CsvColumn> columns) {
        return MAPPER.writeValueAsString(columns);
    }

    static List<CsvColumn> columns(String json) {
        return MAPPER.readValue(json, new TypeReference<List<CsvColumn>>() {});
    }

    static String cells(List<String> cells) {
        return MAPPER.writeValueAsString(cells);
    }

    static List<String> cells(String json) {
        return MAPPER.readValue(json, new TypeReference<List<String>>() {});
    }
}
