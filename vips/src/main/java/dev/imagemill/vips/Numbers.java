package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Signatures of native functions that give a number, named as {@link Shapes} says. */
final class Numbers {
    private Numbers() {}

    record I_V(MethodHandle handle) {
        int call() {
            try {
                return (int) handle.invokeExact();
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record I_I(MethodHandle handle) {
        int call(int a) {
            try {
                return (int) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record I_P(MethodHandle handle) {
        int call(MemorySegment a) {
            try {
                return (int) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record I_PP(MethodHandle handle) {
        int call(MemorySegment a, MemorySegment b) {
            try {
                return (int) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record I_PPP(MethodHandle handle) {
        int call(MemorySegment a, MemorySegment b, MemorySegment c) {
            try {
                return (int) handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record I_PPPP(MethodHandle handle) {
        int call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d) {
            try {
                return (int) handle.invokeExact(a, b, c, d);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record I_PLP(MethodHandle handle) {
        int call(MemorySegment a, long b, MemorySegment c) {
            try {
                return (int) handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record L_V(MethodHandle handle) {
        long call() {
            try {
                return (long) handle.invokeExact();
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record L_L(MethodHandle handle) {
        long call(long a) {
            try {
                return (long) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record L_P(MethodHandle handle) {
        long call(MemorySegment a) {
            try {
                return (long) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record L_PP(MethodHandle handle) {
        long call(MemorySegment a, MemorySegment b) {
            try {
                return (long) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record L_PPPPPI(MethodHandle handle) {
        long call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d, MemorySegment e, int f) {
            try {
                return (long) handle.invokeExact(a, b, c, d, e, f);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record D_P(MethodHandle handle) {
        double call(MemorySegment a) {
            try {
                return (double) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }
}
