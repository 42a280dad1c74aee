package dev.imagemill.ingest.folder;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two folders, real and checked.
 *
 * @param in without links
 * @param out without links
 */
record WatchedFolders(Path in, Path out) {

    private static final String STATE = ".imagemill";

    /**
     * Makes the output where it is missing.
     *
     * @throws FaultException {@code watch-folder-missing}, {@code watch-folder-unusable}, {@code watch-folders-same},
     *     {@code watch-in-inside-out}
     */
    static WatchedFolders open(Path in, Path out) {
        if (!Files.isDirectory(in)) {
            throw fault(
                    FaultCategory.NOT_FOUND,
                    "watch-folder-missing",
                    in + " is no folder, expected the one in which pictures land");
        }
        try {
            Files.createDirectories(Files.exists(out) ? out.toRealPath() : out);
            WatchedFolders folders = new WatchedFolders(in.toRealPath(), out.toRealPath());
            folders.requireNoLoop();
            Files.createDirectories(folders.state());
            return folders;
        } catch (IOException e) {
            throw fault(
                    FaultCategory.UNAVAILABLE,
                    "watch-folder-unusable",
                    out + " cannot be written (" + e.getClass().getSimpleName()
                            + "), expected a folder for the renditions");
        }
    }

    /** What this program keeps beside the renditions: journal, lock, unfinished files. */
    Path state() {
        return out.resolve(STATE);
    }

    /** Whether an input, given by its path in the folder, is not there; false where the whole folder is not. */
    boolean isGone(Path input) {
        return !Files.exists(in.resolve(input)) && Files.isDirectory(in);
    }

    /** Whether a folder below {@code in} holds what came out, and not what comes in. */
    boolean isOutput(Path folder) {
        return folder.equals(out) || folder.startsWith(out);
    }

    private void requireNoLoop() {
        if (in.equals(out)) {
            throw fault(
                    FaultCategory.CONFLICT,
                    "watch-folders-same",
                    "Pictures and renditions cannot share the folder " + in + "; give the renditions another");
        }
        if (in.startsWith(out)) {
            throw fault(
                    FaultCategory.CONFLICT,
                    "watch-in-inside-out",
                    "The folder " + in + " lies inside of the one for the renditions, which would come in again; "
                            + "give them one beside it or inside of it");
        }
    }

    private static FaultException fault(FaultCategory category, String code, String detail) {
        return Fault.permanent(category, code, detail).toException();
    }
}
