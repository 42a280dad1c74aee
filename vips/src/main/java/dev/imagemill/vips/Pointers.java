package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Signatures of native functions that give a pointer, named as {@link Shapes} says. */
final class Pointers {
    private Pointers() {}

    record P_V(MethodHandle handle) {
        MemorySegment call() {
            try {
                return (MemorySegment) handle.invokeExact();
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record P_P(MethodHandle handle) {
        MemorySegment call(MemorySegment a) {
            try {
                return (MemorySegment) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record P_PP(MethodHandle handle) {
        MemorySegment call(MemorySegment a, MemorySegment b) {
            try {
                return (MemorySegment) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record P_PPP(MethodHandle handle) {
        MemorySegment call(MemorySegment a, MemorySegment b, MemorySegment c) {
            try {
                return (MemorySegment) handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record P_L(MethodHandle handle) {
        MemorySegment call(long a) {
            try {
                return (MemorySegment) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record P_PL(MethodHandle handle) {
        MemorySegment call(MemorySegment a, long b) {
            try {
                return (MemorySegment) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record P_LI(MethodHandle handle) {
        MemorySegment call(long a, int b) {
            try {
                return (MemorySegment) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record P_PLIIII(MethodHandle handle) {
        MemorySegment call(MemorySegment a, long b, int c, int d, int e, int f) {
            try {
                return (MemorySegment) handle.invokeExact(a, b, c, d, e, f);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }
}
