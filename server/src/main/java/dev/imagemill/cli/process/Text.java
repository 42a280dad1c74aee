package dev.imagemill.cli.process;

import java.time.Duration;
import java.util.Locale;

/** Figures for people. */
public final class Text {

    private static final long KILO = 1000;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Text() {}

    /** Decimal units (1 kB = 1000 bytes), as file managers show them: {@code 0 B}, {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        do {
            value /= KILO;
            unit++;
        } while (value >= KILO && unit < UNITS.length - 1);
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** {@code 0.4 s}, {@code 12 s}, {@code 3 min 05 s}, {@code 2 h 07 min}. */
    public static String duration(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%d h %02d min", duration.toHours(), duration.toMinutesPart());
    }

    /** Such as {@code 1 file} and {@code 2 files}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * How a run ended, in one line.
     *
     * @param noun what was worked through, such as {@code file}
     */
    public static String summary(Progress progress, String noun) {
        return String.format(
                Locale.ROOT,
                "%s in %s (%.1f a second): %s written, %s → %s%s%s",
                count(progress.done(), noun),
                duration(progress.elapsed()),
                progress.rate(),
                count(progress.renditions(), "rendition"),
                bytes(progress.bytesIn()),
                bytes(progress.bytesOut()),
                progress.kept() == 0
                        ? ""
                        : "; " + progress.kept() + " were there already (--overwrite makes them anew)",
                progress.failed() == 0 ? "" : "; " + progress.failed() + " failed");
    }
}
