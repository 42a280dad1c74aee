package dev.imagemill.transform;

import dev.imagemill.fault.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Presets as JSON: {@code {"operations":[{"op":"resize","width":200},…],"output":{"format":"webp","quality":80}}}. Strict:
 * unknown fields and operations are refused, and each error names the step and the field. See {@code docs/presets.md}.
 */
public final class PresetJson {

    /** How long a preset's text may be, in characters; room for one embedded watermark of 256 kB. */
    public static final int MAX_LENGTH = 320 * 1024;

    /** How long it may be without an embedded image. */
    public static final int MAX_PLAIN_LENGTH = 64 * 1024;

    private static final int MAX_DEPTH = 4;
    private static final int MAX_TOKENS = 2000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_LENGTH)
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .maxStringLength(ImageMark.MAX_REFERENCE)
                            .maxNameLength(64)
                            .maxNumberLength(32)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build())
            .build();

    private PresetJson() {}

    /**
     * Reads a preset.
     *
     * @throws FaultException {@code preset-invalid}, such as
     *     {@code operations[1].width: expected a whole number from 1 to 16384, found "abc"}
     */
    public static Preset read(PresetName name, String json) {
        FieldReader root = new FieldReader(parse(json), "preset");
        List<Operation> operations = new ArrayList<>();
        List<JsonNode> steps = root.list("operations", Preset.MAX_STEPS);
        for (int i = 0; i < steps.size(); i++) {
            operations.add(step(steps.get(i), "operations[" + i + "]"));
        }
        Output output = output(root.object("output"));
        root.refuseOthers();
        return new Preset(name, operations, output);
    }

    /** Writes a preset without its name, defaults included; {@link #read} gives an equal one. */
    public static String write(Preset preset) {
        return preset.canonical();
    }

    /** Writes fields in the order of the map. */
    static String text(Map<String, Object> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    private static JsonNode parse(String json) {
        if (json.length() > MAX_LENGTH || (json.length() > MAX_PLAIN_LENGTH && !json.contains("data:image/"))) {
            throw PresetFault.of("preset: expected at most " + MAX_PLAIN_LENGTH + " characters (" + MAX_LENGTH
                    + " with an embedded watermark), found " + json.length());
        }
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            throw PresetFault.of("preset: expected a JSON object with at most " + MAX_DEPTH + " levels and "
                    + MAX_TOKENS + " values, found more");
        } catch (JacksonException e) {
            throw PresetFault.of("preset: expected JSON, found a mistake at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        }
    }

    private static Operation step(JsonNode node, String place) {
        try {
            FieldReader reader = new FieldReader(node, "");
            Operation operation = OperationJson.read(reader);
            reader.refuseOthers();
            return operation;
        } catch (FaultException e) {
            throw PresetFault.at(node.isObject() ? place + "." : place, e);
        }
    }

    private static Output output(FieldReader reader) {
        try {
            Output output = OutputJson.read(reader);
            reader.refuseOthers();
            return output;
        } catch (FaultException e) {
            throw PresetFault.at("output.", e);
        }
    }
}
