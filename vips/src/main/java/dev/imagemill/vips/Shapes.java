package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * One record per signature of a native function: result, underscore, parameters, with V nothing, P pointer, I 32 bits, L 64 bits
 * (GType, size_t, gint64), D double. A record's fields are constants to the JIT compiler, and the cast that
 * {@code invokeExact} wants is written once.
 */
final class Shapes {
    private Shapes() {}

    /** A handle built by the linker for this very signature throws nothing of its own. */
    private static AssertionError broken(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new AssertionError("a native call failed in the linker", e);
    }

    record V_V(MethodHandle handle) {
        void call() {
            try {
                handle.invokeExact();
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_I(MethodHandle handle) {
        void call(int a) {
            try {
                handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_L(MethodHandle handle) {
        void call(long a) {
            try {
                handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_P(MethodHandle handle) {
        void call(MemorySegment a) {
            try {
                handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PP(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PPP(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, MemorySegment c) {
            try {
                handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PI(MethodHandle handle) {
        void call(MemorySegment a, int b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PL(MethodHandle handle) {
        void call(MemorySegment a, long b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PD(MethodHandle handle) {
        void call(MemorySegment a, double b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PPI(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, int c) {
            try {
                handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PPD(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, double c) {
            try {
                handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PPPI(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, MemorySegment c, int d) {
            try {
                handle.invokeExact(a, b, c, d);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record V_PPPL(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, MemorySegment c, long d) {
            try {
                handle.invokeExact(a, b, c, d);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_V(MethodHandle handle) {
        MemorySegment call() {
            try {
                return (MemorySegment) handle.invokeExact();
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_P(MethodHandle handle) {
        MemorySegment call(MemorySegment a) {
            try {
                return (MemorySegment) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_PP(MethodHandle handle) {
        MemorySegment call(MemorySegment a, MemorySegment b) {
            try {
                return (MemorySegment) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_PPP(MethodHandle handle) {
        MemorySegment call(MemorySegment a, MemorySegment b, MemorySegment c) {
            try {
                return (MemorySegment) handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_L(MethodHandle handle) {
        MemorySegment call(long a) {
            try {
                return (MemorySegment) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_PL(MethodHandle handle) {
        MemorySegment call(MemorySegment a, long b) {
            try {
                return (MemorySegment) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_LI(MethodHandle handle) {
        MemorySegment call(long a, int b) {
            try {
                return (MemorySegment) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record P_PLIIII(MethodHandle handle) {
        MemorySegment call(MemorySegment a, long b, int c, int d, int e, int f) {
            try {
                return (MemorySegment) handle.invokeExact(a, b, c, d, e, f);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record I_V(MethodHandle handle) {
        int call() {
            try {
                return (int) handle.invokeExact();
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record I_I(MethodHandle handle) {
        int call(int a) {
            try {
                return (int) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record I_P(MethodHandle handle) {
        int call(MemorySegment a) {
            try {
                return (int) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record I_PP(MethodHandle handle) {
        int call(MemorySegment a, MemorySegment b) {
            try {
                return (int) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record I_PPP(MethodHandle handle) {
        int call(MemorySegment a, MemorySegment b, MemorySegment c) {
            try {
                return (int) handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record I_PPPP(MethodHandle handle) {
        int call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d) {
            try {
                return (int) handle.invokeExact(a, b, c, d);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record I_PLP(MethodHandle handle) {
        int call(MemorySegment a, long b, MemorySegment c) {
            try {
                return (int) handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record L_V(MethodHandle handle) {
        long call() {
            try {
                return (long) handle.invokeExact();
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record L_L(MethodHandle handle) {
        long call(long a) {
            try {
                return (long) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record L_P(MethodHandle handle) {
        long call(MemorySegment a) {
            try {
                return (long) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record L_PP(MethodHandle handle) {
        long call(MemorySegment a, MemorySegment b) {
            try {
                return (long) handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record L_PPPPPI(MethodHandle handle) {
        long call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d, MemorySegment e, int f) {
            try {
                return (long) handle.invokeExact(a, b, c, d, e, f);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }

    record D_P(MethodHandle handle) {
        double call(MemorySegment a) {
            try {
                return (double) handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw broken(thrown);
            }
        }
    }
}
