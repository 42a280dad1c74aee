package dev.imagemill.cli.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What was asked for.
 *
 * @param inputs files and folders
 * @param presets names of built-in presets and names of JSON files
 * @param out the folder to write below
 * @param jobs files worked on at once, ≥ 1
 * @param recursive whether folders inside of folders count
 * @param json whether to report in JSON lines
 * @param overwrite whether files that are there already are made anew
 * @param columns width of the terminal in characters; 0 where there is none
 */
public record ProcessOptions(
        List<Path> inputs,
        List<String> presets,
        Path out,
        int jobs,
        boolean recursive,
        boolean json,
        boolean overwrite,
        int columns) {

    public ProcessOptions {
        inputs = List.copyOf(inputs);
        presets = List.copyOf(presets);
    }
}
