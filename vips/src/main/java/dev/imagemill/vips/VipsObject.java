package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;

/** Something of libvips' that lives in a scope and can be an operation's argument. Usable until the scope is closed. */
public abstract sealed class VipsObject permits VipsImage, VipsSource, VipsTarget, VipsInterpolate {
    private final VipsScope scope;
    private final MemorySegment pointer;

    VipsObject(VipsScope scope, MemorySegment pointer) {
        this.scope = scope;
        this.pointer = pointer;
    }

    /** The scope that this ends with. */
    public final VipsScope scope() {
        return scope;
    }

    /** The native object, checked to be alive. */
    final MemorySegment pointer() {
        scope.checkOpen();
        return pointer;
    }

    final Vips.Calls calls() {
        return scope.calls();
    }
}
