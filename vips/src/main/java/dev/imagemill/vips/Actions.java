package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Signatures of native functions that give nothing, named as {@link Shapes} says. */
final class Actions {
    private Actions() {}

    record V_V(MethodHandle handle) {
        void call() {
            try {
                handle.invokeExact();
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_I(MethodHandle handle) {
        void call(int a) {
            try {
                handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_L(MethodHandle handle) {
        void call(long a) {
            try {
                handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_P(MethodHandle handle) {
        void call(MemorySegment a) {
            try {
                handle.invokeExact(a);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PP(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PPP(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, MemorySegment c) {
            try {
                handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PI(MethodHandle handle) {
        void call(MemorySegment a, int b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PL(MethodHandle handle) {
        void call(MemorySegment a, long b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PD(MethodHandle handle) {
        void call(MemorySegment a, double b) {
            try {
                handle.invokeExact(a, b);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PPI(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, int c) {
            try {
                handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PPD(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, double c) {
            try {
                handle.invokeExact(a, b, c);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PPPI(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, MemorySegment c, int d) {
            try {
                handle.invokeExact(a, b, c, d);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }

    record V_PPPL(MethodHandle handle) {
        void call(MemorySegment a, MemorySegment b, MemorySegment c, long d) {
            try {
                handle.invokeExact(a, b, c, d);
            } catch (Throwable thrown) {
                throw Shapes.broken(thrown);
            }
        }
    }
}
