package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Sets and removes header fields of a fresh copy of an image, during {@link VipsImage#edit}. */
public final class VipsMetadataEditor {
    private final VipsImage image;

    VipsMetadataEditor(VipsImage image) {
        this.image = image;
    }

    /** Sets a whole number. */
    public VipsMetadataEditor set(String field, int value) {
        try (Arena arena = Arena.ofConfined()) {
            calls().setInt.call(image.pointer(), arena.allocateFrom(field), value);
            return this;
        }
    }

    /** Sets a number. */
    public VipsMetadataEditor set(String field, double value) {
        try (Arena arena = Arena.ofConfined()) {
            calls().setDouble.call(image.pointer(), arena.allocateFrom(field), value);
            return this;
        }
    }

    /** Sets a text. */
    public VipsMetadataEditor set(String field, String value) {
        try (Arena arena = Arena.ofConfined()) {
            calls().setString.call(image.pointer(), arena.allocateFrom(field), arena.allocateFrom(value));
            return this;
        }
    }

    /** Sets bytes. */
    public VipsMetadataEditor set(String field, byte[] value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, value);
            calls().setBlobCopy.call(image.pointer(), arena.allocateFrom(field), bytes, value.length);
            return this;
        }
    }

    /** Sets whole numbers. */
    public VipsMetadataEditor set(String field, int[] values) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ints = arena.allocateFrom(ValueLayout.JAVA_INT, values);
            calls().setArrayInt.call(image.pointer(), arena.allocateFrom(field), ints, values.length);
            return this;
        }
    }

    /** Removes a field if it is there. */
    public VipsMetadataEditor remove(String field) {
        try (Arena arena = Arena.ofConfined()) {
            var _ = calls().remove.call(image.pointer(), arena.allocateFrom(field));
            return this;
        }
    }

    private LibVipsImage calls() {
        return image.calls().image();
    }
}
