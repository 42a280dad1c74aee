package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The GTypes of operations' arguments, looked up once each. Names come from code, so the tables stay small. */
final class ArgumentTypes {
    private static final long VALUE_TYPE_OFFSET = 24;

    private final GLib glib;
    private final LibVips vips;
    private final Map<String, Long> operations = new ConcurrentHashMap<>();
    private final Map<Argument, Long> arguments = new ConcurrentHashMap<>();
    private final Map<String, Long> types = new ConcurrentHashMap<>();

    ArgumentTypes(GLib glib, LibVips vips) {
        this.glib = glib;
        this.vips = vips;
    }

    private record Argument(String operation, String name) {}

    boolean hasOperation(String operation) {
        return operationType(operation) != 0;
    }

    /** The argument's type, or 0 where this libvips has no such operation or argument. */
    long typeOf(String operation, String name) {
        return arguments.computeIfAbsent(new Argument(operation, name), this::find);
    }

    /** A registered type by its C name, such as {@code VipsArrayDouble}; 0 if there is none. */
    long named(String name) {
        return types.computeIfAbsent(name, n -> {
            try (Arena arena = Arena.ofConfined()) {
                return glib.typeFromName.call(arena.allocateFrom(n));
            }
        });
    }

    private long operationType(String operation) {
        return operations.computeIfAbsent(operation, n -> {
            try (Arena arena = Arena.ofConfined()) {
                return vips.typeFind.call(arena.allocateFrom("VipsOperation"), arena.allocateFrom(n));
            }
        });
    }

    private long find(Argument argument) {
        long type = operationType(argument.operation());
        if (type == 0) {
            return 0;
        }
        // The reference is kept: operations' classes are never unloaded.
        MemorySegment klass = glib.typeClassRef.call(type);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = glib.objectClassFindProperty.call(klass, arena.allocateFrom(argument.name()));
            return Native.isNull(found) ? 0 : Native.longAt(found, VALUE_TYPE_OFFSET);
        }
    }
}
