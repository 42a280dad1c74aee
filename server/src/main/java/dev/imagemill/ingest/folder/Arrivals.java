package dev.imagemill.ingest.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Files that were seen and wait until they are due: written completely, or to be tried again. Not safe for many threads. */
final class Arrivals {

    /** A point in time at which to look at a file. Points of files that have changed since are passed over. */
    private record Point(Instant at, long order, Path file) {}

    /**
     * @param stamp at the last look
     * @param since when it was first seen like that
     * @param due when it is to be taken
     * @param tries that failed for now, since it was like that
     */
    record Waiting(FileStamp stamp, Instant since, Instant due, int tries) {}

    private final Duration quiet;
    private final Map<Path, Waiting> waiting = new HashMap<>();
    private final PriorityQueue<Point> points =
            new PriorityQueue<>(Comparator.comparing(Point::at).thenComparingLong(Point::order));
    private long order;

    Arrivals(Duration quiet) {
        this.quiet = quiet;
    }

    /** A file was seen; where it has changed since the last look, its quiet time begins. */
    void seen(Path file, FileStamp stamp, Instant now) {
        Waiting known = waiting.get(file);
        if (known == null || !known.stamp().equals(stamp)) {
            put(file, new Waiting(stamp, now, now.plus(quiet), 0));
        }
    }

    /** A file that has been as it is for longer than anybody copies; due at once. */
    void seenOld(Path file, FileStamp stamp, Instant since, Instant now) {
        put(file, new Waiting(stamp, since, now, 0));
    }

    /** To be taken again later, as long as it stays as it is. */
    void again(Path file, Waiting tried, Instant due) {
        put(file, new Waiting(tried.stamp(), tried.since(), due, tried.tries() + 1));
    }

    void forget(Path file) {
        waiting.remove(file);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    /** When to ask again; null where nothing waits. */
    @Nullable
    Instant nextDue() {
        dropStale();
        Point next = points.peek();
        return next == null ? null : next.at();
    }

    /** The next file that is due, which then waits no longer; null where none is. */
    Map.@Nullable Entry<Path, Waiting> take(Instant now) {
        dropStale();
        Point next = points.peek();
        if (next == null || next.at().isAfter(now)) {
            return null;
        }
        points.remove();
        Waiting taken = waiting.remove(next.file());
        return taken == null ? null : Map.entry(next.file(), taken);
    }

    private void put(Path file, Waiting entry) {
        waiting.put(file, entry);
        points.add(new Point(entry.due(), order++, file));
    }

    private void dropStale() {
        while (!points.isEmpty() && isStale(points.peek())) {
            points.remove();
        }
    }

    private boolean isStale(Point point) {
        Waiting current = waiting.get(point.file());
        return current == null || !current.due().equals(point.at());
    }
}
