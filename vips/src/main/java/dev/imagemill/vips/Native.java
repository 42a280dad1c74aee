package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reading what native functions point at. The lengths asked for are those of libvips' and GLib's public structs. */
final class Native {
    private Native() {}

    static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    /** The NUL-terminated UTF-8 text at a pointer; empty for a null pointer. */
    static String string(MemorySegment pointer) {
        return isNull(pointer) ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    static MemorySegment pointerAt(MemorySegment struct, long offset) {
        return struct.reinterpret(offset + ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, offset);
    }

    static long longAt(MemorySegment struct, long offset) {
        return struct.reinterpret(offset + Long.BYTES).get(ValueLayout.JAVA_LONG, offset);
    }

    static int intAt(MemorySegment struct, long offset) {
        return struct.reinterpret(offset + Integer.BYTES).get(ValueLayout.JAVA_INT, offset);
    }

    static byte[] bytes(MemorySegment pointer, long length) {
        return isNull(pointer) ? new byte[0] : pointer.reinterpret(length).toArray(ValueLayout.JAVA_BYTE);
    }

    /** A place for one out-parameter of up to 8 bytes. */
    static MemorySegment slot(Arena arena) {
        return arena.allocate(ValueLayout.JAVA_LONG);
    }
}
