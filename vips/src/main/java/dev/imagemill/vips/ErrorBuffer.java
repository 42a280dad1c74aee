package dev.imagemill.vips;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * libvips' error buffer, told apart by caller.
 *
 * <p>libvips appends every error of every thread to one text for the whole process, and a thread that reads the text takes the
 * others' lines with it. So no line is thrown away here: each is moved, under our lock, into a short history with a running number.
 * A call notes the number before it starts ({@link #mark}). If it fails, its lines are the ones since then that name its files or
 * formats; else those that no other failure has taken; else all of them, for a line too many is better than none.
 */
final class ErrorBuffer {
    private static final int HISTORY = 200;
    private static final Pattern SYSTEM_REASON = Pattern.compile("(?:system|unix) error: (.*)");

    private final GLib glib;
    private final LibVips vips;
    private final List<Line> history = new ArrayList<>();
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

    /**
     * What libvips said since {@code mark}, one line each, maybe empty.
     *
     * @param own tells lines that are surely about the caller's files and formats; if there are any, the others are left out
     */
    synchronized String since(long mark, Predicate<String> own) {
        drain();
        List<Line> recent = history.stream().filter(l -> l.number() >= mark).toList();
        List<Line> chosen = Stream.<Predicate<Line>>of(
                        l -> own.test(l.text()) && !l.taken(), l -> own.test(l.text()), l -> !l.taken(), l -> true)
                .map(wanted -> recent.stream().filter(wanted).toList())
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
        Set<Line> taken = Set.copyOf(chosen);
        history.replaceAll(l -> taken.contains(l) ? new Line(l.number(), l.text(), true) : l);
        return chosen.stream().map(Line::text).distinct().collect(Collectors.joining("\n"));
    }

    private void drain() {
        MemorySegment copy = vips.errorBufferCopy.call();
        String text = Native.string(copy);
        glib.free.call(copy);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::append);
        if (history.size() > HISTORY) {
            history.subList(0, history.size() - HISTORY).clear();
        }
    }

    /** libvips tells the reason the system gave in a line of its own, behind the one that it belongs to. */
    private void append(String line) {
        Matcher reason = SYSTEM_REASON.matcher(line);
        if (reason.matches() && !history.isEmpty()) {
            Line said = history.removeLast();
            history.add(new Line(next++, said.text() + " (" + reason.group(1) + ")", said.taken()));
        } else {
            history.add(new Line(next++, line, false));
        }
    }
}
