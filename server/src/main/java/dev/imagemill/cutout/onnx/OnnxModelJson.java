package dev.imagemill.cutout.onnx;

import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON beside a network's file; what is wrong with it is told with the field's name. */
final class OnnxModelJson {

    static final String KEY = "imagemill.cutout.onnx.model";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long MAX_BYTES = 64 * 1024;
    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 2048;
    private static final int MOST_OUTPUTS = 64;
    private static final double MOST = 1e6;
    private static final int MAX_TEXT = 500;
    private static final Set<String> FIELDS = Set.of(
            "input",
            "width",
            "height",
            "scale",
            "mean",
            "deviation",
            "output",
            "activation",
            "sha256",
            "licence",
            "source");

    private final Path file;
    private final JsonNode json;

    private OnnxModelJson(Path file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads it.
     *
     * @param model the network's file; the JSON is called the same, with {@code .json} behind
     * @throws SettingException naming the field and what was expected
     */
    static OnnxModel read(Path model) {
        Path file = model.resolveSibling(model.getFileName() + ".json");
        OnnxModelJson reader = new OnnxModelJson(file, parse(file));
        reader.refuseOthers();
        JsonNode output = reader.json.path("output");
        boolean index = output.isIntegralNumber();
        return new OnnxModel(
                reader.textOrNull("input"),
                reader.side("width"),
                reader.side("height"),
                reader.positive("scale", reader.json.path("scale"), 255),
                reader.three("mean", List.of(0.0, 0.0, 0.0), -MOST),
                reader.three("deviation", List.of(1.0, 1.0, 1.0), Double.MIN_NORMAL),
                index ? null : reader.textOrNull("output"),
                index ? reader.whole("output", 0, MOST_OUTPUTS) : 0,
                reader.activation(),
                reader.sha256(),
                reader.text("licence"),
                reader.text("source"));
    }

    private static JsonNode parse(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                throw new SettingException(
                        KEY, file, "a JSON file of this name beside the model that describes it (docs/cutout-onnx.md)");
            }
            JsonNode json = MAPPER.readTree(Files.readString(file));
            if (!json.isObject()) {
                throw new SettingException(KEY, file, "a JSON object");
            }
            return json;
        } catch (IOException | JacksonException e) {
            throw new SettingException(KEY, file, "JSON that can be read");
        }
    }

    private void refuseOthers() {
        for (String name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw wrong(name, "only fields that are known", "this one");
            }
        }
    }

    private int side(String field) {
        return whole(field, LEAST_SIDE, MOST_SIDE);
    }

    private int whole(String field, int least, int most) {
        JsonNode value = json.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw wrong(field, "a whole number from " + least + " to " + most, value);
        }
        return value.intValue();
    }

    private double positive(String field, JsonNode value, double absent) {
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isNumber() || !(value.doubleValue() > 0 && value.doubleValue() <= MOST)) {
            throw wrong(field, "a number above 0", value);
        }
        return value.doubleValue();
    }

    private List<Double> three(String field, List<Double> absent, double least) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonNode number : value) {
            if (number.isNumber() && number.doubleValue() >= least && number.doubleValue() <= MOST) {
                numbers.add(number.doubleValue());
            }
        }
        if (!value.isArray() || value.size() != 3 || numbers.size() != 3) {
            throw wrong(field, "three numbers, of red, green and blue" + (least > 0 ? ", above 0" : ""), value);
        }
        return List.copyOf(numbers);
    }

    private OnnxModel.Activation activation() {
        JsonNode value = json.path("activation");
        for (OnnxModel.Activation activation : OnnxModel.Activation.values()) {
            if (value.isString() && activation.name().toLowerCase(Locale.ROOT).equals(value.stringValue())) {
                return activation;
            }
        }
        throw wrong("activation", "none, sigmoid or minmax", value);
    }

    private String sha256() {
        String text = text("sha256").toLowerCase(Locale.ROOT);
        if (!text.matches("[0-9a-f]{64}")) {
            throw wrong("sha256", "64 hexadecimal digits", json.path("sha256"));
        }
        return text;
    }

    private String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > MAX_TEXT) {
            throw wrong(field, "a text", value);
        }
        return value.stringValue().strip();
    }

    private @Nullable String textOrNull(String field) {
        return json.path(field).isMissingNode() || json.path(field).isNull() ? null : text(field);
    }

    private SettingException wrong(String field, String expected, Object found) {
        String shown = found instanceof JsonNode node && node.isMissingNode() ? "nothing" : String.valueOf(found);
        return new SettingException(
                KEY,
                file,
                field + " to be " + expected + ", found "
                        + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown));
    }
}
