package dev.imagemill.transform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a value in the order in which they are written. */
final class Fields {

    private final SequencedMap<String, Object> values = new LinkedHashMap<>();

    static Fields of(String op) {
        return new Fields().with("op", op);
    }

    /** A null is left out; enums become their text, whole numbers lose their fraction. */
    Fields with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, written(value));
        }
        return this;
    }

    Fields withAll(Map<String, Object> more) {
        values.putAll(more);
        return this;
    }

    SequencedMap<String, Object> map() {
        return Collections.unmodifiableSequencedMap(values);
    }

    /** The text of an enum's value: {@code NORTH_EAST} is {@code north-east}. */
    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Object plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? (Object) (int) value : (Object) value;
    }

    private static Object written(Object value) {
        return switch (value) {
            case Enum<?> choice -> text(choice);
            case Double number -> plain(number);
            case Colour colour -> colour.toString();
            case Ratio ratio -> ratio.toString();
            default -> value;
        };
    }
}
