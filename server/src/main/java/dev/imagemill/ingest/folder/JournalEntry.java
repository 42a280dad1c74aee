package dev.imagemill.ingest.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input, as it is kept.
 *
 * @param file its path in the folder
 * @param size in bytes
 * @param modified as {@link FileStamp#modified}
 * @param sha256 of its content
 * @param presets fingerprint of what was asked for
 * @param outcome what came of it
 * @param outputs the renditions that were made
 * @param gone since when the input is not in the folder any more, in milliseconds since 1970; null while it is
 */
record JournalEntry(
        String file,
        long size,
        long modified,
        String sha256,
        String presets,
        Outcome outcome,
        List<Output> outputs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long gone) {

    JournalEntry {
        outputs = List.copyOf(outputs);
    }

    JournalEntry(
            String file,
            long size,
            long modified,
            String sha256,
            String presets,
            Outcome outcome,
            List<Output> outputs) {
        this(file, size, modified, sha256, presets, outcome, outputs, null);
    }

    /** Whether the file is the one that the entry is about. */
    boolean isOf(FileStamp stamp) {
        return size == stamp.size() && modified == stamp.modified();
    }

    JournalEntry at(FileStamp stamp) {
        return new JournalEntry(file, stamp.size(), stamp.modified(), sha256, presets, outcome, outputs);
    }

    /** @param since null where it is there */
    JournalEntry goneSince(@Nullable Instant since) {
        return new JournalEntry(
                file, size, modified, sha256, presets, outcome, outputs, since == null ? null : since.toEpochMilli());
    }

    boolean isGone() {
        return gone != null;
    }

    /** Whether it was gone by then. */
    boolean isGoneAt(Instant time) {
        return gone != null && gone <= time.toEpochMilli();
    }

    /** The contents that are renditions of ours. */
    Stream<String> renditions() {
        Stream<String> made = outputs.stream().map(Output::sha256);
        return outcome == Outcome.OURS ? Stream.concat(made, Stream.of(sha256)) : made;
    }

    /** How it ended. */
    enum Outcome {
        DONE,
        FAILED,
        /** It is a rendition of ours that came in. */
        OURS
    }

    /**
     * @param file path in the output folder
     * @param sha256 of its content
     */
    record Output(String file, String sha256) {}
}
