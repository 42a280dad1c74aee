package dev.imagemill.vips;

/**
 * One record per signature of a native function: result, underscore, parameters, with V nothing, P pointer, I 32 bits, L 64 bits
 * (GType, size_t, gint64), D double. A record's fields are constants to the JIT compiler, and the cast that
 * {@code invokeExact} wants is written once. By what they give: {@link Actions}, {@link Pointers}, {@link Numbers}.
 */
final class Shapes {
    private Shapes() {}

    /** A handle built by the linker for this very signature throws nothing of its own. */
    static AssertionError broken(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new AssertionError("a native call failed in the linker", e);
    }
}
