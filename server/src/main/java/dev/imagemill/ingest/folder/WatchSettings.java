package dev.imagemill.ingest.folder;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.fault.SettingException;
import dev.imagemill.ingest.folder.WatchPlan.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a folder that the server watches.
 *
 * @param in where pictures land; null for none, which is the default
 * @param out where renditions go; needed with {@code in}
 * @param presets names of built-in ones and JSON files, at least one; needed with {@code in}
 * @param recursive whether folders inside count
 * @param jobs pictures worked on at once, 1 to 64; 0 for as many as there are cores
 * @param quiet how long a file has to stay as it is to count as written, 10 ms to 1 h
 * @param patience how long a file that is cut off may be one that is still being copied, up to 1 day
 * @param rescan between looks at the whole folder, 1 s to 1 day
 */
@ConfigurationProperties("imagemill.watch")
public record WatchSettings(
        @Nullable String in,
        @Nullable String out,
        @DefaultValue({}) List<String> presets,
        @DefaultValue("true") boolean recursive,
        @DefaultValue("0") int jobs,
        @DefaultValue("2s") Duration quiet,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("1m") Duration rescan) {

    private static final int MOST_JOBS = 64;

    public WatchSettings {
        presets = List.copyOf(presets);
        check(jobs >= 0 && jobs <= MOST_JOBS, "jobs", jobs, "0 to 64");
        check(between(quiet, Duration.ofMillis(10), Duration.ofHours(1)), "quiet", quiet, "10ms to 1h");
        check(between(patience, Duration.ZERO, Duration.ofDays(1)), "patience", patience, "0s to 1d");
        check(between(rescan, Duration.ofSeconds(1), Duration.ofDays(1)), "rescan", rescan, "1s to 1d");
        if (isOn(in)) {
            check(isOn(out), "out", out, "the folder for the renditions, since imagemill.watch.in is set");
            check(!presets.isEmpty(), "presets", presets, "at least one, since imagemill.watch.in is set");
        }
    }

    /** What the server has to watch; null where it is off. */
    @Nullable
    WatchPlan plan() {
        String from = in;
        String to = out;
        if (from == null || to == null || from.isBlank()) {
            return null;
        }
        try {
            return new WatchPlan(
                    Path.of(from), Path.of(to), PresetArguments.read(presets), recursive, workers(), times());
        } catch (UsageException e) {
            throw new SettingException(
                    "imagemill.watch.presets", presets, "presets that can be read: " + e.getMessage());
        }
    }

    /** Threads that {@code jobs} stands for. */
    public int workers() {
        return jobs > 0 ? jobs : Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());
    }

    public Times times() {
        return new Times(quiet, patience, rescan, Times.DEFAULT.backOff(), Times.DEFAULT.maxBackOff());
    }

    private static boolean isOn(@Nullable String path) {
        return path != null && !path.isBlank();
    }

    private static boolean between(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void check(boolean right, String key, @Nullable Object value, String expected) {
        require(right, "imagemill.watch." + key, value, expected);
    }
}
