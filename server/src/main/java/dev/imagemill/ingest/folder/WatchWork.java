package dev.imagemill.ingest.folder;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import dev.imagemill.ingest.folder.JournalEntry.Outcome;
import dev.imagemill.ingest.folder.JournalEntry.Output;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on one file that has arrived. Safe for many threads. */
final class WatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(WatchWork.class);

    private final WatchedFolders folders;
    private final FolderJournal journal;
    private final FileProcessor processor;
    private final String fingerprint;

    WatchWork(WatchedFolders folders, FolderJournal journal, FileProcessor processor, String fingerprint) {
        this.folders = folders;
        this.journal = journal;
        this.processor = processor;
        this.fingerprint = fingerprint;
    }

    /** What came of it. */
    sealed interface Ending {

        /** It changed, or went away, meanwhile. */
        record Changed() implements Ending {}

        /** It was done before, or is a rendition; only to be remembered. */
        record Known(JournalEntry entry) implements Ending {}

        /** It was tried. */
        record Tried(FileResult result, JournalEntry entry) implements Ending {}

        /** It could not even be tried, for now. */
        record Untried(FileResult result) implements Ending {}
    }

    /** Of the presets that are wanted. */
    String fingerprint() {
        return fingerprint;
    }

    Ending run(Path file, FileStamp stamp) {
        Path relative = folders.in().relativize(file);
        InputFile input = new InputFile(file, relative);
        try {
            String sha256 = ContentHash.of(file);
            Ending ending = known(relative.toString(), stamp, sha256);
            if (ending == null) {
                ending = tried(processor.process(input), stamp, sha256);
            }
            return stamp.equals(FileStamp.of(file)) ? ending : new Ending.Changed();
        } catch (NoSuchFileException e) {
            return new Ending.Changed();
        } catch (IOException e) {
            return untried(input, stamp, unreadable(e));
        } catch (RuntimeException e) {
            LOG.error("A fault of ours while {} was worked on", relative, e);
            return untried(input, stamp, ourFault());
        }
    }

    private static Ending untried(InputFile input, FileStamp stamp, Fault fault) {
        return new Ending.Untried(new FileResult(input, null, stamp.size(), 0, List.of(), fault));
    }

    private @Nullable Ending known(String relative, FileStamp stamp, String sha256) {
        JournalEntry before = journal.find(relative);
        if (before != null && before.sha256().equals(sha256) && before.presets().equals(fingerprint)) {
            return new Ending.Known(before.at(stamp));
        }
        return journal.isOurs(sha256)
                ? new Ending.Known(new JournalEntry(
                        relative, stamp.size(), stamp.modified(), sha256, fingerprint, Outcome.OURS, List.of()))
                : null;
    }

    private Ending tried(FileResult result, FileStamp stamp, String sha256) throws IOException {
        List<Output> outputs = new ArrayList<>();
        for (RenditionResult rendition : result.renditions()) {
            if (rendition instanceof RenditionResult.Written written) {
                sync(written.file());
                outputs.add(new Output(
                        folders.out().relativize(written.file()).toString(), ContentHash.of(written.file())));
            }
        }
        return new Ending.Tried(
                result,
                new JournalEntry(
                        result.input().relative().toString(),
                        stamp.size(),
                        stamp.modified(),
                        sha256,
                        fingerprint,
                        result.failed() ? Outcome.FAILED : Outcome.DONE,
                        outputs));
    }

    /** The journal must not promise what the disk does not have yet. */
    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Fault unreadable(IOException e) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "source-unreadable",
                "The file could not be read ("
                        + Objects.requireNonNullElse(
                                e.getMessage(), e.getClass().getSimpleName())
                        + "), expected one that this user may read");
    }

    private static Fault ourFault() {
        return Fault.temporary(
                FaultCategory.INTERNAL, "internal", "Something is wrong with this program; the log has the reason");
    }
}
