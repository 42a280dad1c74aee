package dev.imagemill.ingest.folder;

import dev.imagemill.fault.FaultException;
import dev.imagemill.transform.BuiltInPresets;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code --preset} names: a built-in preset, or a JSON file whose name becomes the preset's. */
public final class PresetArguments {

    private static final String JSON = ".json";

    private PresetArguments() {}

    /**
     * The presets that some arguments name.
     *
     * @throws UsageException naming the argument that cannot be understood, and why
     */
    public static List<Preset> read(List<String> arguments) {
        List<Preset> presets = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (String argument : arguments) {
            Preset preset = argument.endsWith(JSON) ? fromFile(Path.of(argument)) : builtIn(argument);
            if (!names.add(preset.name().value())) {
                throw new UsageException("--preset " + argument + ": two presets are called " + preset.name());
            }
            presets.add(preset);
        }
        return presets;
    }

    private static Preset builtIn(String name) {
        return BuiltInPresets.all().stream()
                .filter(preset -> preset.name().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--preset " + name + ": expected one of " + builtInNames()
                        + ", or a file that ends in " + JSON));
    }

    private static String builtInNames() {
        return BuiltInPresets.all().stream().map(p -> p.name().value()).collect(Collectors.joining(", "));
    }

    private static Preset fromFile(Path file) {
        String fileName = String.valueOf(file.getFileName());
        try {
            PresetName name = new PresetName(fileName.substring(0, fileName.length() - JSON.length()));
            return PresetJson.read(name, Files.readString(file));
        } catch (FaultException e) {
            throw new UsageException("--preset " + file + ": " + e.fault().detail());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--preset " + file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException("--preset " + file + ": the file cannot be read");
        }
    }
}
