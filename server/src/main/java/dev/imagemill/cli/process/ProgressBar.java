package dev.imagemill.cli.process;

import java.io.PrintStream;
import java.util.Locale;

/** One line at the foot of a terminal that is written over: a bar, counts, rate and time left. Nothing elsewhere. */
public final class ProgressBar {

    private static final int MAX_BAR = 30;
    private static final int MIN_BAR = 5;
    private static final String CARRIAGE_RETURN_AND_CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final int columns;

    /**
     * On a terminal.
     *
     * @param columns its width in characters; 0 where there is none
     */
    public ProgressBar(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Writes the line anew. */
    public void show(Progress progress) {
        if (columns > 0) {
            out.print(CARRIAGE_RETURN_AND_CLEAR + line(progress));
            out.flush();
        }
    }

    /** Makes room for something else to be printed. */
    public void clear() {
        if (columns > 0) {
            out.print(CARRIAGE_RETURN_AND_CLEAR);
            out.flush();
        }
    }

    String line(Progress progress) {
        String figures = String.format(
                Locale.ROOT,
                " %d/%d  %.1f/s  %s left%s",
                progress.done(),
                progress.total(),
                progress.rate(),
                Text.duration(progress.timeLeft()),
                progress.failed() == 0 ? "" : "  " + progress.failed() + " failed");
        int width = Math.min(MAX_BAR, columns - figures.length() - 1);
        if (width < MIN_BAR) {
            return figures.strip().substring(0, Math.min(figures.strip().length(), columns - 1));
        }
        int full = progress.total() == 0 ? width : (int) ((long) width * progress.done() / progress.total());
        return "█".repeat(full) + "░".repeat(width - full) + figures;
    }
}
