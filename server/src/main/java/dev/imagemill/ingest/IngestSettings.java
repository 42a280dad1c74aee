package dev.imagemill.ingest;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.transform.BuiltInPresets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the ways in.
 *
 * @param maxFileSize of one file, 1 byte to 2 GB
 * @param maxRequestSize of one upload with all its files
 * @param maxFiles of one upload, 1 to 1000
 * @param maxUploads under way at one time, 1 to 10,000; one more is asked to come later
 * @param uploadTimeout for one upload from its first byte to its last, 1 s to 1 day
 * @param presets asked for where an upload names none, 1 to 20, built-in ones, since owners' own are not everybody's
 * @param restoreFor how long a deleted image can be had back, 0 to 365 days
 */
@ConfigurationProperties("imagemill.ingest")
public record IngestSettings(
        @DefaultValue("64MB") DataSize maxFileSize,
        @DefaultValue("1GB") DataSize maxRequestSize,
        @DefaultValue("100") int maxFiles,
        @DefaultValue("64") int maxUploads,
        @DefaultValue("10m") Duration uploadTimeout,
        @DefaultValue({"thumbnail", "web"}) List<String> presets,
        @DefaultValue("1h") Duration restoreFor) {

    private static final DataSize MOST_BYTES = DataSize.ofGigabytes(2);
    private static final int MOST_PRESETS = 20;

    public IngestSettings {
        presets = List.copyOf(presets);
        check(
                between(maxFileSize, DataSize.ofBytes(1), MOST_BYTES),
                "max-file-size",
                maxFileSize,
                "a size such as 64MB, up to 2GB");
        check(
                maxRequestSize.compareTo(maxFileSize) >= 0,
                "max-request-size",
                maxRequestSize,
                "a size such as 1GB, at least max-file-size");
        check(between(maxFiles, 1, 1000), "max-files", maxFiles, "1 to 1000");
        check(between(maxUploads, 1, 10_000), "max-uploads", maxUploads, "1 to 10000");
        check(
                between(uploadTimeout, Duration.ofSeconds(1), Duration.ofDays(1)),
                "upload-timeout",
                uploadTimeout,
                "1s to 1d");
        check(
                presets.stream().allMatch(BuiltInPresets::isBuiltIn) && between(presets.size(), 1, MOST_PRESETS),
                "presets",
                presets,
                "1 to 20 of " + BuiltInPresets.names());
        check(between(restoreFor, Duration.ZERO, Duration.ofDays(365)), "restore-for", restoreFor, "0s to 365d");
    }

    private static <T extends Comparable<T>> boolean between(T value, T least, T most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void check(boolean right, String key, Object value, String expected) {
        require(right, "imagemill.ingest." + key, value, expected);
    }
}
