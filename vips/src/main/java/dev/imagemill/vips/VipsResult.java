package dev.imagemill.vips;

import java.util.Map;

/** An operation's outputs, by their names in libvips. */
public record VipsResult(Map<String, Object> values) {

    /** A copy of the outputs. */
    public VipsResult {
        values = Map.copyOf(values);
    }

    /** A whole number, or 0 or 1 for a truth value. */
    public int intOf(String name) {
        return get(name, Integer.class);
    }

    /** A number. */
    public double doubleOf(String name) {
        return get(name, Double.class);
    }

    /** A list of numbers, such as the pixel that {@code getpoint} reads. */
    public double[] doublesOf(String name) {
        return get(name, double[].class).clone();
    }

    /** An image, in the operation's scope. */
    public VipsImage imageOf(String name) {
        return get(name, VipsImage.class);
    }

    /** Bytes, such as what the {@code _buffer} savers make. */
    public byte[] bytesOf(String name) {
        return get(name, byte[].class).clone();
    }

    private <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "the output " + name + " wasn't asked for or is no " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
