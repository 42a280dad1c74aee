package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Java values in and out of an operation's arguments. A {@code GValue} (16 + 8 bytes) gets exactly the argument's declared type, so
 * that a wrong value is refused here, with a name, and not by a warning of GLib's.
 */
final class Values {
    private static final long GVALUE_BYTES = 24;
    private static final int G_TYPE_BOOLEAN = 5 << 2;
    private static final int G_TYPE_INT = 6 << 2;
    private static final int G_TYPE_UINT64 = 11 << 2;
    private static final int G_TYPE_ENUM = 12 << 2;
    private static final int G_TYPE_FLAGS = 13 << 2;
    private static final int G_TYPE_DOUBLE = 15 << 2;
    private static final int G_TYPE_STRING = 16 << 2;
    private static final int G_TYPE_BOXED = 18 << 2;
    private static final int G_TYPE_OBJECT = 20 << 2;

    private final Vips.Calls calls;
    private final GLib glib;
    private final LibVips vips;
    private final Arena arena;

    Values(Vips.Calls calls, Arena arena) {
        this.calls = calls;
        this.glib = calls.glib();
        this.vips = calls.vips();
        this.arena = arena;
    }

    void set(MemorySegment object, String operation, String argument, Object value) {
        long type = typeOf(operation, argument);
        MemorySegment gvalue = newValue(type);
        try {
            if (!fill(gvalue, type, value)) {
                throw new IllegalArgumentException("libvips' %s takes no %s for %s"
                        .formatted(operation, value.getClass().getSimpleName(), argument));
            }
            glib.objectSetProperty.call(object, arena.allocateFrom(argument), gvalue);
        } finally {
            glib.valueUnset.call(gvalue);
        }
    }

    Object get(VipsScope scope, MemorySegment object, String operation, String argument) {
        long type = typeOf(operation, argument);
        MemorySegment gvalue = newValue(type);
        try {
            glib.objectGetProperty.call(object, arena.allocateFrom(argument), gvalue);
            return read(scope, gvalue, type, operation + "." + argument);
        } finally {
            glib.valueUnset.call(gvalue);
        }
    }

    private long typeOf(String operation, String argument) {
        long type = calls.arguments().typeOf(operation, argument);
        if (type == 0) {
            throw new IllegalArgumentException("libvips' " + operation + " has no argument " + argument);
        }
        return type;
    }

    private MemorySegment newValue(long type) {
        MemorySegment gvalue = arena.allocate(GVALUE_BYTES, Long.BYTES);
        glib.valueInit.call(gvalue, type);
        return gvalue;
    }

    private boolean fill(MemorySegment gvalue, long type, Object value) {
        int kind = (int) glib.typeFundamental.call(type);
        switch (value) {
            case Integer i when kind == G_TYPE_INT -> glib.valueSetInt.call(gvalue, i);
            case Integer i when kind == G_TYPE_DOUBLE -> glib.valueSetDouble.call(gvalue, i);
            case Integer i when kind == G_TYPE_ENUM -> glib.valueSetEnum.call(gvalue, i);
            case Integer i when kind == G_TYPE_FLAGS -> glib.valueSetFlags.call(gvalue, i);
            case Integer i when kind == G_TYPE_UINT64 -> glib.valueSetUint64.call(gvalue, i);
            case Double d when kind == G_TYPE_DOUBLE -> glib.valueSetDouble.call(gvalue, d);
            case Boolean b when kind == G_TYPE_BOOLEAN -> glib.valueSetBoolean.call(gvalue, b ? 1 : 0);
            case String s when kind == G_TYPE_STRING -> glib.valueSetString.call(gvalue, arena.allocateFrom(s));
            case String s when kind == G_TYPE_ENUM -> glib.valueSetEnum.call(gvalue, enumValue(type, s));
            case String s when kind == G_TYPE_FLAGS -> glib.valueSetFlags.call(gvalue, flags(type, s));
            case VipsObject o when kind == G_TYPE_OBJECT -> glib.valueSetObject.call(gvalue, o.pointer());
            default -> {
                return kind == G_TYPE_BOXED && fillBoxed(gvalue, type, value);
            }
        }
        return true;
    }

    private boolean fillBoxed(MemorySegment gvalue, long type, Object value) {
        if (type == calls.arguments().named("VipsArrayDouble")) {
            return fillDoubles(gvalue, value);
        }
        if (type == calls.arguments().named("VipsArrayInt") && value instanceof int[] ints) {
            MemorySegment array = arena.allocateFrom(ValueLayout.JAVA_INT, ints);
            vips.valueSetArrayInt.call(gvalue, array, ints.length);
            return true;
        }
        if (type == calls.arguments().named("VipsArrayImage") && value instanceof List<?> images) {
            fillImages(gvalue, images);
            return true;
        }
        if (type == calls.arguments().named("VipsBlob") && value instanceof byte[] bytes) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            MemorySegment blob = vips.blobCopy.call(copy, bytes.length);
            glib.valueSetBoxed.call(gvalue, blob);
            vips.areaUnref.call(blob);
            return true;
        }
        return false;
    }

    private boolean fillDoubles(MemorySegment gvalue, Object value) {
        double[] doubles = switch (value) {
            case double[] many -> many;
            case int[] many -> Arrays.stream(many).asDoubleStream().toArray();
            case Double one -> new double[] {one};
            case Integer one -> new double[] {one};
            default -> new double[0];
        };
        vips.valueSetArrayDouble.call(gvalue, arena.allocateFrom(ValueLayout.JAVA_DOUBLE, doubles), doubles.length);
        return doubles.length > 0;
    }

    /** The array owns one reference to each of its images. */
    private void fillImages(MemorySegment gvalue, List<?> images) {
        vips.valueSetArrayImage.call(gvalue, images.size());
        MemorySegment array = vips.valueGetArrayImage
                .call(gvalue, MemorySegment.NULL)
                .reinterpret(images.size() * ValueLayout.ADDRESS.byteSize());
        for (int i = 0; i < images.size(); i++) {
            VipsImage image = (VipsImage) images.get(i);
            array.setAtIndex(ValueLayout.ADDRESS, i, glib.objectRef.call(image.pointer()));
        }
    }

    private int enumValue(long type, String nickname) {
        return known(
                vips.enumFromNick.call(arena.allocateFrom("imagemill"), type, arena.allocateFrom(nickname)), nickname);
    }

    private int flags(long type, String nicknames) {
        int all = 0;
        for (String nickname : nicknames.toLowerCase(Locale.ROOT).split(":", -1)) {
            MemorySegment text = arena.allocateFrom(nickname);
            all |= known(vips.flagsFromNick.call(arena.allocateFrom("imagemill"), type, text), nickname);
        }
        return all;
    }

    private int known(int value, String nickname) {
        if (value < 0) {
            throw new IllegalArgumentException("libvips knows no value " + nickname + " there");
        }
        return value;
    }

    private Object read(VipsScope scope, MemorySegment gvalue, long type, String what) {
        return switch ((int) glib.typeFundamental.call(type)) {
            case G_TYPE_INT -> glib.valueGetInt.call(gvalue);
            case G_TYPE_BOOLEAN -> glib.valueGetBoolean.call(gvalue);
            case G_TYPE_ENUM -> glib.valueGetEnum.call(gvalue);
            case G_TYPE_DOUBLE -> glib.valueGetDouble.call(gvalue);
            case G_TYPE_OBJECT ->
                scope.own(glib.objectRef.call(glib.valueGetObject.call(gvalue)), p -> new VipsImage(scope, p));
            case G_TYPE_BOXED -> readBoxed(gvalue, type, what);
            default -> throw new IllegalArgumentException("the output " + what + " is of no type that can be read");
        };
    }

    private Object readBoxed(MemorySegment gvalue, long type, String what) {
        MemorySegment length = Native.slot(arena);
        if (type == calls.arguments().named("VipsArrayDouble")) {
            MemorySegment array = vips.valueGetArrayDouble.call(gvalue, length);
            return array.reinterpret(length.get(ValueLayout.JAVA_INT, 0) * (long) Double.BYTES)
                    .toArray(ValueLayout.JAVA_DOUBLE);
        }
        if (type == calls.arguments().named("VipsBlob")) {
            MemorySegment bytes = vips.valueGetBlob.call(gvalue, length);
            return Native.bytes(bytes, length.get(ValueLayout.JAVA_LONG, 0));
        }
        throw new IllegalArgumentException("the output " + what + " is of no type that can be read");
    }
}
