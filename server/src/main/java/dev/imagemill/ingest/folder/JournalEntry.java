package dev.imagemill.ingest.folder;

import java.util.List;

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
 */
record JournalEntry(
        String file, long size, long modified, String sha256, String presets, Outcome outcome, List<Output> outputs) {

    JournalEntry {
        outputs = List.copyOf(outputs);
    }

    /** Whether the file is the one that the entry is about. */
    boolean isOf(FileStamp stamp) {
        return size == stamp.size() && modified == stamp.modified();
    }

    JournalEntry at(FileStamp stamp) {
        return new JournalEntry(file, stamp.size(), stamp.modified(), sha256, presets, outcome, outputs);
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
