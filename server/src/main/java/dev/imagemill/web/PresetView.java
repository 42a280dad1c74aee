package dev.imagemill.web;

import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A preset in JSON; what its operations and output may be is the grammar of presets. */
@Schema(name = "Preset")
record PresetView(
        @Schema(example = "square") String name,

        @Schema(description = "Whether every installation has it; these cannot be changed")
        boolean builtIn,

        @ArraySchema(
                schema = @Schema(ref = STEP),
                arraySchema = @Schema(description = "Steps on pixels, in this order"))
        List<JsonNode> operations,

        @Schema(ref = OUTPUT) JsonNode output) {

    private static final String STEP = "#/components/schemas/OperationStep";
    private static final String OUTPUT = "#/components/schemas/PresetOutput";

    /** A preset as it is put; its name is in the address. */
    @Schema(name = "PresetBody")
    record Body(
            @ArraySchema(schema = @Schema(ref = STEP)) List<JsonNode> operations,
            @Schema(ref = OUTPUT) JsonNode output) {}

    /** Operations under a name, for one image only. */
    @Schema(name = "OperationsByName")
    record Named(
            @Schema(example = "square") String name,
            @ArraySchema(schema = @Schema(ref = STEP)) List<JsonNode> operations,
            @Schema(ref = OUTPUT) JsonNode output) {}

    /** All presets. */
    @Schema(name = "Presets")
    record All(List<PresetView> presets) {}

    static PresetView of(Preset preset, JsonMapper json) {
        JsonNode body = json.readTree(PresetJson.write(preset));
        return new PresetView(
                preset.name().value(),
                isBuiltIn(preset.name()),
                body.required("operations").valueStream().toList(),
                body.required("output"));
    }

    /** Reads a preset under a name; a {@code name} in the body has to be the same. */
    static Preset read(PresetName name, ObjectNode body) {
        if (isBuiltIn(name)) {
            throw builtIn(name);
        }
        JsonNode inside = body.get("name");
        if (inside != null && !(inside.isString() && inside.stringValue().equals(name.value()))) {
            throw FieldFault.invalid("name", "The name in the body is not \"" + name + "\", as in the address.");
        }
        return PresetJson.read(name, body.deepCopy().without("name").toString());
    }

    static PresetName requiredName(ObjectNode body) {
        JsonNode name = body.get("name");
        if (name == null || !name.isString() || !PresetName.isValid(name.stringValue())) {
            throw FieldFault.invalid(
                    "name", "name is 1 to 64 of a-z, 0-9, - and _, starting with a letter or digit; or give presets.");
        }
        return new PresetName(name.stringValue());
    }

    static boolean isBuiltIn(PresetName name) {
        return BuiltInPresets.find(name).isPresent();
    }

    static dev.imagemill.fault.FaultException builtIn(PresetName name) {
        return Faults.conflict(
                "preset-built-in",
                "The preset \"" + name + "\" is built in and cannot be changed; choose another name.");
    }
}
