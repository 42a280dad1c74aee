package dev.imagemill.batch;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.batch.csv.CsvLimits;
import dev.imagemill.transform.BuiltInPresets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of batches.
 *
 * @param maxRows of one batch, 1 to 1,000,000
 * @param maxFileSize of the file or list that names them, 1 KB to 1 GB
 * @param maxImagesPerRow 1 to 1000
 * @param maxSubmissions that are read at one time, 1 to 1000; one more is asked to come later
 * @param presets made where a batch names none, 1 to 20, built-in ones
 * @param window addresses of one batch that are under way at one time, 1 to 10,000: batches take turns by it
 * @param maxTries of an address that answers with something that may pass, 1 to 100; tries that a stop or a crash cut off do not count
 * @param patience for how long an address may be put off without a try, because its host asks for fewer requests or has as many as it is given,
 *     while nothing else of its batch succeeds, 1 s to 30 days
 */
@ConfigurationProperties("imagemill.batch")
public record BatchSettings(
        @DefaultValue("10000") int maxRows,
        @DefaultValue("32MB") DataSize maxFileSize,
        @DefaultValue("100") int maxImagesPerRow,
        @DefaultValue("8") int maxSubmissions,
        @DefaultValue("compressed") List<String> presets,
        @DefaultValue("16") int window,
        @DefaultValue("5") int maxTries,
        @DefaultValue("6h") Duration patience) {

    private static final int MOST_PRESETS = 20;
    private static final int MOST_COLUMNS = 1000;
    /** As much as a cell of a spreadsheet holds. */
    private static final int MOST_CHARACTERS = 32_767;
    /** Longer ones are refused by many servers (RFC 9110, section 4.1, recommends 8000 octets at least). */
    private static final int MOST_URL = 8000;

    public BatchSettings {
        presets = List.copyOf(presets);
        within("max-rows", maxRows, 1, 1_000_000);
        require(
                maxFileSize.toKilobytes() >= 1 && maxFileSize.toGigabytes() <= 1,
                "imagemill.batch.max-file-size",
                maxFileSize,
                "a size from 1KB to 1GB");
        within("max-images-per-row", maxImagesPerRow, 1, 1000);
        within("max-submissions", maxSubmissions, 1, 1000);
        require(
                presets.stream().allMatch(BuiltInPresets::isBuiltIn)
                        && !presets.isEmpty()
                        && presets.size() <= MOST_PRESETS,
                "imagemill.batch.presets",
                presets,
                "1 to 20 of " + BuiltInPresets.names());
        within("window", window, 1, 10_000);
        within("max-tries", maxTries, 1, 100);
        require(
                patience.toSeconds() >= 1 && patience.toDays() <= 30,
                "imagemill.batch.patience",
                patience,
                "1s to 30d");
    }

    /** Of the files that name them. */
    public CsvLimits limits() {
        return new CsvLimits(maxFileSize.toBytes(), maxRows, MOST_COLUMNS, MOST_CHARACTERS, MOST_URL, maxImagesPerRow);
    }

    private static void within(String key, int value, int least, int most) {
        require(value >= least && value <= most, "imagemill.batch." + key, value, least + " to " + most);
    }
}
