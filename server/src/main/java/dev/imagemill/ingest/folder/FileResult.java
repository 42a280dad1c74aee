package dev.imagemill.ingest.folder;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.Notice;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.render.Sureness;
import dev.imagemill.transform.PresetName;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param info null where not even the header could be read
 * @param bytes of the input
 * @param millis from the first byte read to the last rendition written
 * @param renditions one for each preset; empty where the input itself failed
 * @param fault why the input failed; null where it did not
 */
public record FileResult(
        InputFile input,
        @Nullable ImageInfo info,
        long bytes,
        long millis,
        List<RenditionResult> renditions,
        @Nullable Fault fault) {

    public boolean failed() {
        return !faults().isEmpty();
    }

    /** Of the input, then of its renditions. */
    public List<Fault> faults() {
        return Stream.concat(
                        Stream.ofNullable(fault),
                        renditions.stream()
                                .flatMap(r -> r instanceof RenditionResult.Failed failed
                                        ? Stream.of(failed.fault())
                                        : Stream.empty()))
                .toList();
    }

    /** What is to be said of renditions that were written, but not as asked; what several share, once. */
    public List<Notice> notices() {
        return renditions.stream()
                .flatMap(r -> r instanceof RenditionResult.Written written ? Stream.of(written) : Stream.empty())
                .flatMap(written -> Stream.ofNullable(written.sureness()))
                .flatMap(sureness -> Stream.ofNullable(sureness.notice()))
                .distinct()
                .toList();
    }

    public long bytesWritten() {
        return renditions.stream()
                .mapToLong(r -> r instanceof RenditionResult.Written written ? written.bytes() : 0)
                .sum();
    }

    /** What became of one preset on it. */
    public sealed interface RenditionResult {

        PresetName preset();

        /**
         * A file was written.
         *
         * @param sureness how far it can be relied on; null where nothing had to be judged
         */
        record Written(
                PresetName preset,
                Path file,
                String format,
                int width,
                int height,
                long bytes,
                long millis,
                @Nullable Sureness sureness)
                implements RenditionResult {}

        /** The file was there already and was left alone. */
        record Kept(PresetName preset, Path file) implements RenditionResult {}

        /** No file was written. */
        record Failed(PresetName preset, Fault fault) implements RenditionResult {}
    }
}
