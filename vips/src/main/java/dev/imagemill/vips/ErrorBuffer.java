package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;
import java.util.function.Function;

/**
 * libvips' error buffer, told apart by caller.
 *
 * <p>libvips appends every error of every thread to one text for the whole process, and a thread that reads the text takes the
 * others' lines with it. So no line is thrown away here: each is moved, under our lock, into a history. A call notes where that ends
 * before it starts ({@link #mark}), and asks for its own lines if it fails.
 */
final class ErrorBuffer {
    private final GLib glib;
    private final LibVips vips;
    private final ErrorHistory history = new ErrorHistory();

    ErrorBuffer(GLib glib, LibVips vips) {
        this.glib = glib;
        this.vips = vips;
    }

    /** The number of the next line to come; what lies in the buffer now isn't ours. */
    synchronized long mark() {
        drain();
        return history.mark();
    }

    /** What libvips said to the caller since {@code mark}, one line each, maybe empty. */
    synchronized String since(long mark, Function<String, ErrorHistory.Concern> concern) {
        drain();
        return history.since(mark, concern);
    }

    private void drain() {
        MemorySegment copy = vips.errorBufferCopy.call();
        String text = Native.string(copy);
        glib.free.call(copy);
        history.add(text);
    }
}
