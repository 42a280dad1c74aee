package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;

/** Where libvips writes bytes to, through a Java channel. The channel is the caller's to flush and close. */
public final class VipsTarget extends VipsObject {
    private final boolean seekable;

    VipsTarget(VipsScope scope, MemorySegment pointer, boolean seekable) {
        super(scope, pointer);
        this.seekable = seekable;
    }

    /** Whether savers can go back and change what they wrote; only TIFF has to. */
    public boolean isSeekable() {
        return seekable;
    }
}
