package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;

/** Bytes that libvips reads through a Java channel. The channel is the caller's to close, after the scope. */
public final class VipsSource extends VipsObject {
    VipsSource(VipsScope scope, MemorySegment pointer) {
        super(scope, pointer);
    }
}
