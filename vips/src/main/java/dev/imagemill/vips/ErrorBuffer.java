package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * libvips' error buffer, told apart by caller.
 *
 * <p>libvips appends every error of every thread to one text for the whole process, and a thread that reads the text takes the
 * others' lines with it. So no line is thrown away here: each is moved, under our lock, into a short history with a running number.
 * A call notes the number before it starts ({@link #mark}); if it fails, its lines are the ones since then that no other failure
 * has taken. When another failure was faster and took them, they are shared: a line too many is better than none.
 */
final class ErrorBuffer {
    private static final int HISTORY = 200;

    private final GLib glib;
    private final LibVips vips;
    private final Deque<Line> history = new ArrayDeque<>();
    private long next;

    ErrorBuffer(GLib glib, LibVips vips) {
        this.glib = glib;
        this.vips = vips;
    }

    private record Line(long number, String text, boolean taken) {}

    /** The number of the next line to come; what lies in the buffer now isn't ours. */
    synchronized long mark() {
        drain();
        return next;
    }

    /** What libvips said since {@code mark}, at best only about the caller; without a trailing line break, maybe empty. */
    synchronized String since(long mark) {
        drain();
        List<Line> recent = history.stream().filter(l -> l.number() >= mark).toList();
        List<Line> own = recent.stream().filter(l -> !l.taken()).toList();
        List<Line> chosen = own.isEmpty() ? recent : own;
        List<Line> kept = new ArrayList<>(history);
        history.clear();
        kept.forEach(l -> history.add(chosen.contains(l) ? new Line(l.number(), l.text(), true) : l));
        return String.join("\n", chosen.stream().map(Line::text).distinct().toList());
    }

    private void drain() {
        MemorySegment copy = vips.errorBufferCopy.call();
        String text = Native.string(copy);
        glib.free.call(copy);
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(l -> history.add(new Line(next++, l, false)));
        while (history.size() > HISTORY) {
            history.removeFirst();
        }
    }
}
