package dev.imagemill.ingest.folder;

import dev.imagemill.ingest.folder.JournalEntry.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Forgets inputs that are in the folder no longer, so that neither memory nor journal grow with all that ever passed through. Not at
 * once: a folder that is not mounted for an hour looks as if all were deleted.
 */
final class GoneInputs {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final WatchedFolders folders;
    private final FolderJournal journal;
    private final FileProcessor processor;

    GoneInputs(WatchedFolders folders, FolderJournal journal, FileProcessor processor) {
        this.folders = folders;
        this.journal = journal;
        this.processor = processor;
    }

    /** Notes what is gone or came back, and forgets what is gone for a day, or whose renditions are another input's by now. */
    void look(Instant now) throws IOException {
        if (!Files.isDirectory(folders.in())) {
            return;
        }
        List<JournalEntry> changed = new ArrayList<>();
        List<JournalEntry> over = new ArrayList<>();
        for (JournalEntry entry : journal.entries()) {
            boolean gone = folders.isGone(Path.of(entry.file()));
            if (gone != entry.isGone()) {
                changed.add(entry.goneSince(gone ? now : null));
            } else if (gone && isOver(entry, now)) {
                over.add(entry);
            }
        }
        journal.add(changed);
        journal.forget(over);
        processor.release(input -> journal.find(input.toString()) == null && folders.isGone(input));
    }

    private boolean isOver(JournalEntry entry, Instant now) {
        return entry.isGoneAt(now.minus(REMEMBERED))
                || entry.outputs().stream().map(Output::file).anyMatch(file -> isTaken(file, entry));
    }

    private boolean isTaken(String file, JournalEntry entry) {
        return !processor.isClaimed(folders.out().resolve(file), Path.of(entry.file()));
    }
}
