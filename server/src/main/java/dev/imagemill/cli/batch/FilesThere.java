package dev.imagemill.cli.batch;

import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The renditions that an earlier run made: found by name, since what extension they have is known only after fetching. */
final class FilesThere {

    private final Map<PresetName, Map<String, Path>> files = new HashMap<>();

    /** Knows nothing. */
    static FilesThere none() {
        return new FilesThere();
    }

    /** Looks into the folder of each preset. */
    static FilesThere below(Path out, List<Preset> presets) {
        FilesThere there = new FilesThere();
        for (Preset preset : presets) {
            Path folder = out.resolve(preset.name().value());
            if (Files.isDirectory(folder)) {
                there.files.put(preset.name(), stems(folder));
            }
        }
        return there;
    }

    Optional<Path> find(PresetName preset, String stem) {
        return Optional.ofNullable(files.getOrDefault(preset, Map.of()).get(stem));
    }

    private static Map<String, Path> stems(Path folder) {
        Map<String, Path> stems = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = String.valueOf(file.getFileName());
                int dot = name.lastIndexOf('.');
                stems.put(dot < 0 ? name : name.substring(0, dot), file);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
