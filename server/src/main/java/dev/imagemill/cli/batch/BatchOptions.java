package dev.imagemill.cli.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What was asked for.
 *
 * @param file the CSV
 * @param presets names of built-in presets and names of JSON files
 * @param out the folder to write below
 * @param jobs pictures rendered at once, ≥ 1
 * @param tries of an address that answers with something that may pass, ≥ 1
 * @param patience how long an address may be put off because its host wants to be left alone
 * @param json whether to report in JSON lines
 * @param overwrite whether pictures whose files are there already are fetched and made anew
 * @param columns width of the terminal in characters; 0 where there is none
 */
public record BatchOptions(
        Path file,
        List<String> presets,
        Path out,
        int jobs,
        int tries,
        Duration patience,
        boolean json,
        boolean overwrite,
        int columns) {

    public BatchOptions {
        presets = List.copyOf(presets);
    }
}
