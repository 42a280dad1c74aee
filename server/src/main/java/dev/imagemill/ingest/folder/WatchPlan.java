package dev.imagemill.ingest.folder;

import dev.imagemill.transform.Preset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to watch, and how.
 *
 * @param in where pictures land
 * @param out where renditions go: {@code {out}/{preset}/{path in in}}
 * @param presets at least one
 * @param recursive whether folders inside of {@code in} count
 * @param jobs pictures worked on at once, at least 1
 * @param times when a file counts as written and when it is looked at again
 */
public record WatchPlan(Path in, Path out, List<Preset> presets, boolean recursive, int jobs, Times times) {

    public WatchPlan {
        presets = List.copyOf(presets);
        if (presets.isEmpty() || jobs < 1) {
            throw new IllegalArgumentException("at least one preset and one job");
        }
    }

    /** The same text for presets that make the same. */
    String fingerprint() {
        String all = presets.stream()
                .map(p -> p.name() + " " + p.canonical())
                .sorted()
                .collect(Collectors.joining("\n"));
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * When a file counts as written, and when it is looked at again.
     *
     * @param quiet how long a file's size and time have to stay as they are
     * @param patience how long a file that is cut off or empty may be one that is still being copied
     * @param rescan between looks at the whole folder, for what the system did not tell, as on network mounts
     * @param backOff before a second try of what failed for now; doubles up to {@code maxBackOff}
     */
    public record Times(Duration quiet, Duration patience, Duration rescan, Duration backOff, Duration maxBackOff) {

        /** 2 s, 30 s, 1 min, 2 s to 5 min. */
        public static final Times DEFAULT = new Times(
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofMinutes(5));

        /** @param tries so far, at least 1 */
        Duration wait(int tries) {
            Duration wait = backOff.multipliedBy(1L << Math.min(tries - 1, 20));
            return wait.compareTo(maxBackOff) < 0 ? wait : maxBackOff;
        }
    }
}
