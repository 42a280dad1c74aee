package dev.imagemill.transform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object strictly; knows at the end which of them nobody asked for. A JSON null is as absent. */
final class FieldReader {

    private final JsonNode object;
    private final Set<String> known = new LinkedHashSet<>();

    FieldReader(JsonNode object, String field) {
        if (!object.isObject()) {
            throw PresetFault.of(field + ": expected a JSON object, found " + shown(object));
        }
        this.object = object;
    }

    boolean has(String field) {
        known.add(field);
        JsonNode value = object.get(field);
        return value != null && !value.isNull();
    }

    int whole(String field, WholeRange range) {
        JsonNode value = required(field, range.expected());
        if (!value.isIntegralNumber() || !value.canConvertToInt() || !range.has(value.intValue())) {
            throw PresetFault.of(field + ": expected " + range.expected() + ", found " + shown(value));
        }
        return value.intValue();
    }

    int whole(String field, WholeRange range, int absent) {
        return has(field) ? whole(field, range) : absent;
    }

    @Nullable
    Integer wholeOrNull(String field, WholeRange range) {
        return has(field) ? (Integer) whole(field, range) : null;
    }

    double number(String field, NumberRange range) {
        JsonNode value = required(field, range.expected());
        if (!value.isNumber() || !(value.doubleValue() >= range.min() && value.doubleValue() <= range.max())) {
            throw PresetFault.of(field + ": expected " + range.expected() + ", found " + shown(value));
        }
        return value.doubleValue();
    }

    double number(String field, NumberRange range, double absent) {
        return has(field) ? number(field, range) : absent;
    }

    boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        JsonNode value = required(field, "true or false");
        if (!value.isBoolean()) {
            throw PresetFault.of(field + ": expected true or false, found " + shown(value));
        }
        return value.booleanValue();
    }

    String text(String field, String expected) {
        JsonNode value = required(field, expected);
        if (!value.isString()) {
            throw PresetFault.of(field + ": expected " + expected + ", found " + shown(value));
        }
        return value.stringValue();
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        String expected = "one of " + String.join(", ", texts(type));
        String text = text(field, expected);
        for (E value : type.getEnumConstants()) {
            if (Fields.text(value).equals(text)) {
                return value;
            }
        }
        throw PresetFault.expected(field, expected, text);
    }

    <E extends Enum<E>> E choice(String field, E absent) {
        return has(field) ? choice(field, absent.getDeclaringClass()) : absent;
    }

    Colour colour(String field, Colour absent) {
        return has(field) ? Colour.parse(field, text(field, Colour.expected())) : absent;
    }

    /** Whether the field is there and is this text. */
    boolean is(String field, String text) {
        return has(field)
                && object.get(field).isString()
                && object.get(field).stringValue().equals(text);
    }

    FieldReader object(String field) {
        return new FieldReader(required(field, "a JSON object"), field);
    }

    /** Empty where the field is absent. */
    List<JsonNode> list(String field, int max) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode value = object.get(field);
        if (!value.isArray() || value.size() > max) {
            throw PresetFault.of(field + ": expected a list of at most " + max + " steps, found "
                    + (value.isArray() ? value.size() : shown(value)));
        }
        return new ArrayList<>(value.values());
    }

    /** Refuses the first field that was not asked for, with the list of those that were. */
    void refuseOthers() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw PresetFault.of(name + ": expected one of the fields " + String.join(", ", known)
                        + ", found a field that is not known here");
            }
        }
    }

    private JsonNode required(String field, String expected) {
        if (!has(field)) {
            throw PresetFault.of(field + ": expected " + expected + ", found nothing");
        }
        return object.get(field);
    }

    private static <E extends Enum<E>> List<String> texts(Class<E> type) {
        return List.of(type.getEnumConstants()).stream().map(Fields::text).toList();
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        if (value.isString()) {
            return PresetFault.shown(value.stringValue());
        }
        return value.isArray() ? "a list" : value.isObject() ? "an object" : value.toString();
    }
}
