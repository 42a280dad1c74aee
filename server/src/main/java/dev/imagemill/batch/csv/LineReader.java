package dev.imagemill.batch.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a text with any kind of line ending; can take lines back. Of lines that are too long, it keeps the beginning. */
final class LineReader implements Closeable {

    private static final int BUFFER = 16_384;

    private final Reader reader;
    private final int maxLength;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;

    LineReader(Reader reader, int maxLength) {
        this.reader = reader;
        this.maxLength = maxLength;
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        Line line = returned.poll();
        if (line != null) {
            return line;
        }
        return peek() < 0 ? null : read();
    }

    /** Gives lines again, before the others. */
    void giveBack(List<Line> lines) {
        lines.reversed().forEach(returned::addFirst);
    }

    private Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        int c = peek();
        while (c >= 0 && c != '\n' && c != '\r') {
            int stop = at;
            while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
                stop++;
            }
            int kept = Math.min(stop - at, maxLength - text.length());
            text.append(buffer, at, kept);
            tooLong |= kept < stop - at;
            at = stop;
            c = peek();
        }
        return new Line(++number, text.toString(), ending(c), tooLong);
    }

    private String ending(int c) throws IOException {
        if (c < 0) {
            return "";
        }
        at++;
        if (c == '\r' && peek() == '\n') {
            at++;
            return "\r\n";
        }
        return c == '\r' ? "\r" : "\n";
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(reader.read(buffer), 0);
        }
        return at < end ? buffer[at] : -1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * @param number from 1
     * @param text without the ending
     * @param ending empty at the end of the file
     * @param tooLong whether the text was cut
     */
    record Line(long number, String text, String ending, boolean tooLong) {}
}
