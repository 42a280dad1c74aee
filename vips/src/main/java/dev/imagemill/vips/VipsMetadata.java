package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An image's header fields by their names in libvips: {@code exif-ifd0-Copyright}, {@code icc-profile-data}, {@code delay},
 * {@code loop} … Absent fields are empty, fields of another type are refused with a {@link VipsException}.
 */
public final class VipsMetadata {
    private final VipsImage image;

    VipsMetadata(VipsImage image) {
        this.image = image;
    }

    /** The names of all fields, also the basic ones such as {@code width}. */
    public List<String> fields() {
        MemorySegment names = calls().getFields.call(image.pointer());
        List<String> all = new ArrayList<>();
        for (long offset = 0; ; offset += ValueLayout.ADDRESS.byteSize()) {
            MemorySegment name = Native.pointerAt(names, offset);
            if (Native.isNull(name)) {
                image.calls().glib().strfreev.call(names);
                return all;
            }
            all.add(Native.string(name));
        }
    }

    /** Whether the field is there. */
    public boolean has(String field) {
        try (Arena arena = Arena.ofConfined()) {
            return has(arena.allocateFrom(field));
        }
    }

    /** A whole number. */
    public OptionalInt intOf(String field) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(field);
            if (!has(name)) {
                return OptionalInt.empty();
            }
            MemorySegment value = Native.slot(arena);
            long mark = mark();
            check(calls().getInt.call(image.pointer(), name, value), field, mark);
            return OptionalInt.of(value.get(ValueLayout.JAVA_INT, 0));
        }
    }

    /** A number. */
    public OptionalDouble doubleOf(String field) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(field);
            if (!has(name)) {
                return OptionalDouble.empty();
            }
            MemorySegment value = arena.allocate(ValueLayout.JAVA_DOUBLE);
            long mark = mark();
            check(calls().getDouble.call(image.pointer(), name, value), field, mark);
            return OptionalDouble.of(value.get(ValueLayout.JAVA_DOUBLE, 0));
        }
    }

    /** A text. */
    public Optional<String> stringOf(String field) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(field);
            if (!has(name)) {
                return Optional.empty();
            }
            MemorySegment value = Native.slot(arena);
            long mark = mark();
            check(calls().getString.call(image.pointer(), name, value), field, mark);
            return Optional.of(Native.string(value.get(ValueLayout.ADDRESS, 0)));
        }
    }

    /** Bytes, copied, such as the ICC profile in {@code icc-profile-data}. */
    public Optional<byte[]> blobOf(String field) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(field);
            if (!has(name)) {
                return Optional.empty();
            }
            MemorySegment data = Native.slot(arena);
            MemorySegment length = Native.slot(arena);
            long mark = mark();
            check(calls().getBlob.call(image.pointer(), name, data, length), field, mark);
            return Optional.of(Native.bytes(data.get(ValueLayout.ADDRESS, 0), length.get(ValueLayout.JAVA_LONG, 0)));
        }
    }

    /** Whole numbers, such as the frames' times in milliseconds in {@code delay}. */
    public Optional<int[]> intsOf(String field) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(field);
            if (!has(name)) {
                return Optional.empty();
            }
            MemorySegment data = Native.slot(arena);
            MemorySegment length = Native.slot(arena);
            long mark = mark();
            check(calls().getArrayInt.call(image.pointer(), name, data, length), field, mark);
            long bytes = length.get(ValueLayout.JAVA_INT, 0) * (long) Integer.BYTES;
            return Optional.of(
                    data.get(ValueLayout.ADDRESS, 0).reinterpret(bytes).toArray(ValueLayout.JAVA_INT));
        }
    }

    private LibVipsImage calls() {
        return image.calls().image();
    }

    private long mark() {
        return image.calls().errors().mark();
    }

    private boolean has(MemorySegment name) {
        return calls().getTypeof.call(image.pointer(), name) != 0;
    }

    private void check(int status, String field, long mark) {
        if (status != 0) {
            throw image.scope().failure(field, mark);
        }
    }
}
