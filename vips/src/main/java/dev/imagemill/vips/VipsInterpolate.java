package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;

/** How an operation such as {@code similarity} reads between pixels. */
public final class VipsInterpolate extends VipsObject {
    VipsInterpolate(VipsScope scope, MemorySegment pointer) {
        super(scope, pointer);
    }
}
